package io.github.countersign.error;

import java.io.Serializable;

/**
 * How far a call had come when it broke. Immutable.
 *
 * @param phase what it was doing
 * @param bytesSent how much of the request the operating system had taken, HTTP head included
 */
public record CallProgress(CallPhase phase, long bytesSent) implements Serializable {}
