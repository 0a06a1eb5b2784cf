package io.github.countersign.benchmarks.harness;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param warmUp rounds in this time do not count
 * @param measured rounds in this time do
 * @param batch calls of one contender in one round
 */
record Budget(Duration warmUp, Duration measured, int batch) {}
