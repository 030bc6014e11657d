package io.github.servicekpi.calculator;

import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scorecard.WhenUnmeasured;
import java.util.List;
import java.util.function.ToIntFunction;

/** What keeps a total down, in units: the maximum, and the gates that fire (core/README.md, section 8). */
final class TotalLimits {
    private final long maximum;
    private final int[] lines;
    private final long[] scoresBelow;
    private final long[] caps;
    private final boolean[] firesUnmeasured;

    /** @param lineOf from the id of an indicator to its line */
    TotalLimits(Scorecard scorecard, EdgeRounding rounding, ToIntFunction<String> lineOf) {
        List<Gate> gates = scorecard.gates();
        this.maximum = scorecard.maximumTotal().map(rounding::units).orElse(Long.MAX_VALUE);
        this.lines = gates.stream().map(Gate::indicator).mapToInt(lineOf).toArray();
        this.scoresBelow =
                gates.stream().map(Gate::scoreBelow).mapToLong(rounding::units).toArray();
        this.caps =
                gates.stream().map(Gate::capTotalAt).mapToLong(rounding::units).toArray();
        this.firesUnmeasured = new boolean[caps.length];
        for (int gate = 0; gate < caps.length; gate++) {
            firesUnmeasured[gate] = gates.get(gate).whenUnmeasured() == WhenUnmeasured.CAP;
        }
    }

    /** {@return whether no total is ever kept down} */
    boolean isEmpty() {
        return caps.length == 0 && maximum == Long.MAX_VALUE;
    }

    /** {@return whether a gate fires} */
    boolean fires(int gate, ScoredLines scores) {
        int line = lines[gate];
        return scores.counts(line)
                ? scores.units()[line] < scoresBelow[gate]
                : scores.isDue(line) && firesUnmeasured[gate];
    }

    /** {@return a total that is kept down where it must be} */
    long apply(long total, ScoredLines scores) {
        long capped = Math.min(total, maximum);
        for (int gate = 0; gate < caps.length; gate++) {
            if (caps[gate] < capped && fires(gate, scores)) {
                capped = caps[gate];
            }
        }
        return capped;
    }
}
