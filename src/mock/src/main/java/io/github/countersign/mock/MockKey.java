package io.github.countersign.mock;

/**
 * An integrator key that a mock knows.
 *
 * @param value the key without brackets
 * @param state how far it has come
 */
public record MockKey(String value, State state) {

    /** The life of a key. */
    public enum State {
        /** Made on the demo site and not yet approved: works there alone. */
        DEMO_ONLY,
        /** Approved and copied to production: works on both sites. */
        PROMOTED,
        /** Switched off: works nowhere. */
        DISABLED
    }

    public MockKey {
        if (value.isBlank() || value.indexOf('[') >= 0 || value.indexOf(']') >= 0) {
            throw new IllegalArgumentException(
                    "Integrator key '%s' is blank or has brackets: give the bare key".formatted(value));
        }
    }

    /** A key that works on the demo site alone. */
    public static MockKey demoOnly(String value) {
        return new MockKey(value, State.DEMO_ONLY);
    }

    /** A key that works on both sites. */
    public static MockKey promoted(String value) {
        return new MockKey(value, State.PROMOTED);
    }

    /** A key that is switched off. */
    public static MockKey disabled(String value) {
        return new MockKey(value, State.DISABLED);
    }

    /** Whether {@code site} takes it. */
    public boolean worksAt(MockSite site) {
        return switch (state) {
            case DEMO_ONLY -> site == MockSite.DEMO;
            case PROMOTED -> true;
            case DISABLED -> false;
        };
    }
}
