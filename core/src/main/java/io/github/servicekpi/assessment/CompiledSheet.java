package io.github.servicekpi.assessment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A scorecard with everything resolved that holds in one kind of period, line by line in its order. */
final class CompiledSheet {
    /** So many sets of lines that count are kept with their shares; of any more each is worked out anew. */
    private static final int MOST_SHARES = 256;
    /** A set of lines is known by a bit a line where there are no more. */
    private static final int MOST_BITS = Long.SIZE;

    private final CompiledScorecard compiled;
    private final CompiledLine[] lines;
    private final ConcurrentMap<Long, Shares> shares = new ConcurrentHashMap<>();
    private final Shares definition;

    CompiledSheet(CompiledScorecard compiled, CompiledLine[] lines) {
        this.compiled = compiled;
        this.lines = lines;
        boolean[] all = new boolean[lines.length];
        Arrays.fill(all, true);
        this.definition = new Shares(compiled, all);
    }

    /** {@return this sheet with a record's own targets, or nothing if the scoring of one does not take it} */
    Optional<CompiledSheet> with(Map<String, BigDecimal> ownTargets) {
        CompiledLine[] changed = lines.clone();
        int known = 0;
        for (int i = 0; i < lines.length; i++) {
            BigDecimal own = ownTargets.get(lines[i].indicator().id());
            if (own != null) {
                Optional<CompiledLine> line = lines[i].with(own);
                if (line.isEmpty()) {
                    return Optional.empty();
                }
                changed[i] = line.get();
                known++;
            }
        }
        return known == ownTargets.size() ? Optional.of(new CompiledSheet(compiled, changed)) : Optional.empty();
    }

    CompiledScorecard compiled() {
        return compiled;
    }

    int size() {
        return lines.length;
    }

    CompiledLine line(int index) {
        return lines[index];
    }

    /** {@return the shares of all lines, as the scorecard defines them} */
    Shares definition() {
        return definition;
    }

    /**
     * {@return the shares of the lines that have a score}
     *
     * @param scores a score for each line, {@link LineScores#NONE} where there is none
     */
    Shares shares(long[] scores) {
        if (scores.length > MOST_BITS) {
            return new Shares(compiled, counting(scores));
        }
        long bits = 0;
        for (int i = 0; i < scores.length; i++) {
            bits |= scores[i] == LineScores.NONE ? 0 : 1L << i;
        }
        Shares known = shares.get(bits);
        if (known == null) {
            known = new Shares(compiled, counting(scores));
            if (shares.size() < MOST_SHARES) {
                shares.put(bits, known);
            }
        }
        return known;
    }

    private static boolean[] counting(long[] scores) {
        boolean[] counting = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            counting[i] = scores[i] != LineScores.NONE;
        }
        return counting;
    }
}
