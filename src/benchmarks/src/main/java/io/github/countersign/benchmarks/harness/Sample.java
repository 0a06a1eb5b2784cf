package io.github.countersign.benchmarks.harness;

import java.util.Arrays;

/** Figures of one kind, from the rounds of one contender. Not thread-safe. */
public final class Sample {

    private double[] values = new double[64];
    private int count;

    /**
     * Adds a figure.
     *
     * @param value the figure
     */
    public void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    /** {@return how many figures there are} */
    public int count() {
        return count;
    }

    /**
     * A quantile by nearest rank.
     *
     * @param share 0 for the least, 0.25 for what one in four falls short of, 1 for the most
     * @return the figure
     * @throws IllegalStateException if there is none
     */
    public double quantile(double share) {
        if (count == 0) {
            throw new IllegalStateException("There is no quantile of nothing: no round was measured");
        }
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * count);
        return sorted[Math.min(count, Math.max(1, rank)) - 1];
    }

    /** {@return the low quantile that all time figures are quoted by: noise only adds} */
    public double low() {
        return quantile(0.25);
    }

    /** {@return the median} */
    public double median() {
        return quantile(0.5);
    }
}
