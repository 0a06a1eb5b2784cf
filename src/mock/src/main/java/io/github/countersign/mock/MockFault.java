package io.github.countersign.mock;

import java.time.Duration;

/**
 * One way in which a call goes wrong. Those that come before the commit leave no trace of the call in the state of the mock;
 * those after it take effect, and the client does not get to know.
 *
 * <p>Immutable. What stalls does so until the client goes, {@link MockFaults#clear()} or the end of the mock; nothing sleeps.
 *
 * @param kind what happens
 * @param pause how long to wait, in real time: before the reply of {@link Kind#SLOW}, between the drops of {@link Kind#DRIP};
 *     zero elsewhere
 * @param size bytes in a drop of {@link Kind#DRIP}, bytes that {@link Kind#HUGE_REPLY} adds, seconds to wait that {@link
 *     Kind#TOO_MANY_REQUESTS} asks for; 0 elsewhere
 */
public record MockFault(Kind kind, Duration pause, long size) {

    /** What happens. */
    public enum Kind {
        /** The request is read, nothing is done, and the connection ends without a reply. */
        DROP_BEFORE_COMMIT,
        /** The operation takes effect, and the connection ends without a reply. */
        DROP_AFTER_COMMIT,
        /** The request is read, nothing is done, and the connection is reset. */
        RESET_BEFORE_COMMIT,
        /** The operation takes effect, and the connection is reset. */
        RESET_AFTER_COMMIT,
        /** The head of the request is read and no more; nothing is done. */
        STALL_ON_UPLOAD,
        /** The operation takes effect, and no byte of the reply comes. */
        STALL_AFTER_COMMIT,
        /** The operation takes effect, the head of the reply comes, and no more. */
        STALL_AFTER_HEADERS,
        /** The operation takes effect, and the body of the reply comes in drops. */
        DRIP,
        /** The operation takes effect, and the connection ends in the middle of the reply's body. */
        CUT_BODY,
        /** The operation takes effect; the reply is whole for HTTP, but its XML stops in the middle. */
        TRUNCATED_XML,
        /** The operation takes effect; an end tag in the reply has the wrong name. */
        MALFORMED_XML,
        /** The operation takes effect; the reply has an element that no contract knows. */
        UNKNOWN_ELEMENT,
        /** The operation takes effect; a status or type in the reply has a value that no contract knows, if there is one. */
        UNKNOWN_ENUM,
        /** The operation takes effect; the reply has an unknown element with very much text. */
        HUGE_REPLY,
        /** The operation takes effect; the reply says that it is HTML, and is the same XML. */
        WRONG_CONTENT_TYPE,
        /** A gateway before the service answers HTTP 503 with a page; nothing is done. */
        HTML_503,
        /** A gateway answers HTTP 504 with a page, after the operation took effect. */
        HTML_504_AFTER_COMMIT,
        /** A gateway answers HTTP 429 with {@code Retry-After}; nothing is done. */
        TOO_MANY_REQUESTS,
        /** The account has no calls left until the next full hour of the mock's clock: error 207, this time and from then on. */
        HOURLY_LIMIT,
        /** The operation takes effect, and the reply is late. */
        SLOW
    }

    public MockFault {
        if (pause.isNegative() || size < 0) {
            throw new IllegalArgumentException(
                    "Neither the pause (%s) nor the size (%d) of a fault can be negative".formatted(pause, size));
        }
    }

    private static MockFault of(Kind kind) {
        return new MockFault(kind, Duration.ZERO, 0);
    }

    /** {@link Kind#DROP_BEFORE_COMMIT}. */
    public static MockFault dropBeforeCommit() {
        return of(Kind.DROP_BEFORE_COMMIT);
    }

    /** {@link Kind#DROP_AFTER_COMMIT}: the lost reply that leaves a client in doubt. */
    public static MockFault dropAfterCommit() {
        return of(Kind.DROP_AFTER_COMMIT);
    }

    /** {@link Kind#RESET_BEFORE_COMMIT}. */
    public static MockFault resetBeforeCommit() {
        return of(Kind.RESET_BEFORE_COMMIT);
    }

    /** {@link Kind#RESET_AFTER_COMMIT}. */
    public static MockFault resetAfterCommit() {
        return of(Kind.RESET_AFTER_COMMIT);
    }

    /** {@link Kind#STALL_ON_UPLOAD}. A request of less than some 100 KB still fits into the buffers on the way. */
    public static MockFault stallOnUpload() {
        return of(Kind.STALL_ON_UPLOAD);
    }

    /** {@link Kind#STALL_AFTER_COMMIT}. */
    public static MockFault stallAfterCommit() {
        return of(Kind.STALL_AFTER_COMMIT);
    }

    /** {@link Kind#STALL_AFTER_HEADERS}. */
    public static MockFault stallAfterHeaders() {
        return of(Kind.STALL_AFTER_HEADERS);
    }

    /**
     * {@link Kind#DRIP}.
     *
     * @param bytes in one drop, at least 1
     * @param pause between drops
     */
    public static MockFault drip(int bytes, Duration pause) {
        if (bytes < 1) {
            throw new IllegalArgumentException("A drop has at least one byte, not %d".formatted(bytes));
        }
        return new MockFault(Kind.DRIP, pause, bytes);
    }

    /** {@link Kind#CUT_BODY}. */
    public static MockFault cutBody() {
        return of(Kind.CUT_BODY);
    }

    /** {@link Kind#TRUNCATED_XML}. */
    public static MockFault truncatedXml() {
        return of(Kind.TRUNCATED_XML);
    }

    /** {@link Kind#MALFORMED_XML}. */
    public static MockFault malformedXml() {
        return of(Kind.MALFORMED_XML);
    }

    /** {@link Kind#UNKNOWN_ELEMENT}. */
    public static MockFault unknownElement() {
        return of(Kind.UNKNOWN_ELEMENT);
    }

    /** {@link Kind#UNKNOWN_ENUM}. */
    public static MockFault unknownEnum() {
        return of(Kind.UNKNOWN_ENUM);
    }

    /**
     * {@link Kind#HUGE_REPLY}.
     *
     * @param bytes by which the reply grows; they are never held in memory here
     */
    public static MockFault hugeReply(long bytes) {
        return new MockFault(Kind.HUGE_REPLY, Duration.ZERO, bytes);
    }

    /** {@link Kind#WRONG_CONTENT_TYPE}. */
    public static MockFault wrongContentType() {
        return of(Kind.WRONG_CONTENT_TYPE);
    }

    /** {@link Kind#HTML_503}. */
    public static MockFault html503() {
        return of(Kind.HTML_503);
    }

    /** {@link Kind#HTML_504_AFTER_COMMIT}. */
    public static MockFault html504AfterCommit() {
        return of(Kind.HTML_504_AFTER_COMMIT);
    }

    /**
     * {@link Kind#TOO_MANY_REQUESTS}.
     *
     * @param retryAfter what {@code Retry-After} says, in whole seconds
     */
    public static MockFault tooManyRequests(Duration retryAfter) {
        return new MockFault(Kind.TOO_MANY_REQUESTS, Duration.ZERO, retryAfter.toSeconds());
    }

    /** {@link Kind#HOURLY_LIMIT}. */
    public static MockFault hourlyLimit() {
        return of(Kind.HOURLY_LIMIT);
    }

    /** {@link Kind#SLOW}, by that much real time. */
    public static MockFault slow(Duration pause) {
        return new MockFault(Kind.SLOW, pause, 0);
    }
}
