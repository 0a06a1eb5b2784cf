package io.github.countersign.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallestHeapTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 8, 9, 16, 17, 49, 63})
    void aSmallHeapIsFoundExactly(int needed) throws Exception {
        assertThat(SmallestHeap.bisect(512, megabytes -> megabytes >= needed)).hasValue(needed);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 240, 500})
    void aLargeOneToThreePerCent(int needed) throws Exception {
        assertThat(SmallestHeap.bisect(512, megabytes -> megabytes >= needed).getAsInt())
                .isBetween(needed, (int) Math.ceil(needed * 1.04));
    }

    @Test
    void theLimitItselfIsTried() throws Exception {
        List<Integer> tried = new ArrayList<>();

        assertThat(SmallestHeap.bisect(100, megabytes -> {
                    tried.add(megabytes);
                    return false;
                }))
                .isEmpty();
        assertThat(tried).containsExactly(8, 16, 32, 64, 100);
    }
}
