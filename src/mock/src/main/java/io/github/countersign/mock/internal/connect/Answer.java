package io.github.countersign.mock.internal.connect;

/**
 * What a listener made of a message.
 *
 * @param acknowledged whether he took it
 * @param text what came back, in words
 */
record Answer(boolean acknowledged, String text) {}
