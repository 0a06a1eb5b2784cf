package io.github.countersign.internal.cxf;

import io.github.countersign.internal.stream.EventReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A parser that compares what passes with the contract. It changes nothing. */
final class ShapedReader extends EventReader {

    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final int LONGEST_WORD = 200;

    private final String replyName;
    private final ContractShape reply;
    private final Deviations deviations;
    private final @Nullable UnknownWords words;
    private final Deque<Element> open = new ArrayDeque<>();
    private int depth;

    ShapedReader(
            XMLStreamReader parser,
            String replyName,
            ContractShape reply,
            Deviations deviations,
            @Nullable UnknownWords words) {
        super(parser);
        this.replyName = replyName;
        this.reply = reply;
        this.deviations = deviations;
        this.words = words;
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        switch (event) {
            case START_ELEMENT -> start();
            case END_ELEMENT -> end();
            case CHARACTERS, CDATA -> text();
            default -> {
                // Nothing that the contract speaks of.
            }
        }
        return event;
    }

    private void start() throws XMLStreamException {
        depth++;
        Element parent = open.peek();
        if (parent == null) {
            if (depth > 2 && getLocalName().equals(replyName)) {
                open.push(new Element(getLocalName(), getNamespaceURI(), 0, reply, depth));
            }
            return;
        }
        String name = getLocalName();
        @Nullable
        ContractShape shape =
                parent.shape == ContractShape.ANYTHING || Objects.equals(parent.namespace, getNamespaceURI())
                        ? parent.shape.child(name)
                        : null;
        int index = words == null ? 0 : parent.count(name);
        Element element =
                new Element(name, parent.namespace, index, shape == null ? ContractShape.ANYTHING : shape, depth);
        element.nil = getAttributeCount() > 0 && "true".equals(getAttributeValue(SCHEMA_INSTANCE, "nil"));
        open.push(element);
        if (shape == null) {
            deviations.element(path(false));
        }
    }

    private void text() {
        Element element = open.peek();
        if (element != null && element.shape.hasRules() && element.text.length() < LONGEST_WORD) {
            element.text = element.text.isEmpty() ? getText() : element.text + getText();
        }
    }

    private void end() throws XMLStreamException {
        Element element = open.peek();
        if (element != null && element.depth == depth) {
            if (element.shape.hasRules() && !element.nil) {
                check(element);
            }
            open.pop();
        }
        depth--;
    }

    private void check(Element element) throws XMLStreamException {
        String text = element.text.strip();
        if (text.isEmpty()) {
            deviations.empty(path(false));
        } else if (!element.shape.knows(text)) {
            if (words != null) {
                words.note(path(true), text);
            }
            deviations.word(path(false), text);
        }
    }

    /** From the result on, without the wrapper about it. */
    private String path(boolean indexed) {
        StringBuilder path = new StringBuilder();
        Iterator<Element> fromTop = open.descendingIterator();
        fromTop.next();
        while (fromTop.hasNext()) {
            Element element = fromTop.next();
            path.append(path.isEmpty() ? "" : "/").append(element.name);
            if (indexed) {
                path.append('[').append(element.index).append(']');
            }
        }
        return path.toString();
    }

    private static final class Element {

        private final String name;
        private final @Nullable String namespace;
        private final int index;
        private final ContractShape shape;
        private final int depth;
        private @Nullable Map<String, Integer> counts;
        private String text = "";
        private boolean nil;

        Element(String name, @Nullable String namespace, int index, ContractShape shape, int depth) {
            this.name = name;
            this.namespace = namespace;
            this.index = index;
            this.shape = shape;
            this.depth = depth;
        }

        /** How many of this name there were before. */
        int count(String child) {
            if (counts == null) {
                counts = new HashMap<>();
            }
            return counts.merge(child, 1, Integer::sum) - 1;
        }
    }
}
