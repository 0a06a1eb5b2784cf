package io.github.countersign.benchmarks.harness;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param warmUp rounds in this time do not count
 * @param measured rounds in this time do
 * @param turn a contender's time in one round: as many calls as fit, one at least
 */
record Budget(Duration warmUp, Duration measured, Duration turn) {}
