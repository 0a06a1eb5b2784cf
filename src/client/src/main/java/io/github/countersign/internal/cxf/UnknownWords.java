package io.github.countersign.internal.cxf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The words of one reply that its enumerations do not have, by their place: JAXB leaves the value out and tells nobody. Confined to the thread
 * that makes the call.
 */
public final class UnknownWords {

    private final Map<String, String> words = new HashMap<>();

    /**
     * Notes a word.
     *
     * @param path names of the elements from the result on, each with its index among those of the same name: {@code
     *     RequestStatusExResult[0]/Status[0]}
     * @param word the word
     */
    public void note(String path, String word) {
        words.put(path, word);
    }

    /**
     * The place of the result.
     *
     * @param element name of the result element
     * @return the place
     */
    public Place at(String element) {
        return new Place(this, element + "[0]");
    }

    /**
     * An element of the reply.
     *
     * @param words of which reply
     * @param path where it is
     */
    public record Place(UnknownWords words, String path) {

        /** Of a reply that was not looked at. */
        public static final Place NOWHERE = new Place(new UnknownWords(), "");

        /**
         * The place of a child.
         *
         * @param element its name
         * @param index its index among those of the same name
         * @return the place
         */
        public Place at(String element, int index) {
            return new Place(words, "%s/%s[%d]".formatted(path, element, index));
        }

        /**
         * The word of a child that is an enumeration.
         *
         * @param element its name
         * @return the word, empty if the enumeration has it
         */
        public Optional<String> word(String element) {
            return Optional.ofNullable(words.words.get(path + "/" + element + "[0]"));
        }
    }
}
