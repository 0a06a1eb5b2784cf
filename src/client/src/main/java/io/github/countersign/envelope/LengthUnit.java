package io.github.countersign.envelope;

/** What the offset from an anchor text is measured in. */
public enum LengthUnit {
    /** Pixels at 72 dpi, the default of the service. */
    PIXELS,
    /** Millimetres. */
    MILLIMETERS,
    /** Centimetres. */
    CENTIMETERS,
    /** Inches. */
    INCHES
}
