package io.github.countersign.account;

import io.github.countersign.envelope.ServiceTime;
import java.util.Optional;

/**
 * A signature that the user can sign with, and the initials that go with it. Immutable.
 *
 * @param name its name among those of the user, blank if the service tells none
 * @param kind how it came about, in the service's own word: {@code RubberStamp}, {@code Imported}, {@code Drawn}
 * @param font script of a written signature
 * @param text text of a written signature
 * @param initials text of written initials
 * @param picture picture of the signature; empty if there is none, or none was asked for
 * @param initialsPicture picture of the initials; empty if there is none, or none was asked for
 * @param created when it was made
 * @param adopted when the user adopted it; empty if he has not
 */
public record Signature(
        String name,
        Optional<String> kind,
        Optional<String> font,
        Optional<String> text,
        Optional<String> initials,
        Optional<Picture> picture,
        Optional<Picture> initialsPicture,
        Optional<ServiceTime> created,
        Optional<ServiceTime> adopted) {

    /** Without texts: they are the name of a person. */
    @Override
    public String toString() {
        return "Signature[%s]".formatted(kind.orElse("of no kind"));
    }
}
