package io.github.countersign.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What a journal says about one rule of the vendor's review.
 *
 * @param name the rule
 * @param kept whether it is kept
 * @param finding what was seen
 * @param calls the calls that broke it
 */
record ReviewRule(String name, boolean kept, String finding, List<String> calls) {

    private static final int MOST_SHOWN = 20;

    String verdict() {
        return kept ? "kept" : "broken";
    }

    /** For people: the rule, then the calls, as far as anybody would read on. */
    List<String> lines() {
        List<String> shown = calls.subList(0, Math.min(calls.size(), MOST_SHOWN));
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s. %s".formatted(name, verdict(), finding));
        shown.forEach(call -> lines.add("  " + call));
        if (calls.size() > MOST_SHOWN) {
            lines.add("  and %d more".formatted(calls.size() - MOST_SHOWN));
        }
        return lines;
    }
}
