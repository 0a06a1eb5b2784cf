package io.github.countersign.mock;

/**
 * How a business fault carries its number and name. The real XML is not published and was never recorded, so this is a guess
 * and a setting.
 */
public enum FaultShape {
    /** The text as {@code faultstring}; {@code <detail>} holds unqualified {@code ErrorCode} and {@code ErrorReason}. */
    DETAIL_ERROR_CODE,
    /** The number, a colon and the text as {@code faultstring}; {@code <detail>} is empty. */
    NUMBER_PREFIX,
    /** The text alone as {@code faultstring}; {@code <detail>} is empty. */
    TEXT_ONLY
}
