package io.github.servicekpi.calculator;

import io.github.servicekpi.Problem;
import io.github.servicekpi.Rational;
import io.github.servicekpi.judging.Judgement;
import io.github.servicekpi.judging.LineRules;
import io.github.servicekpi.judging.Verdict;
import io.github.servicekpi.rules.Redistribution;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A scorecard with everything resolved that holds in one kind of period, line by line in its order. */
final class CompiledSheet {
    /** So many sets of lines that count are kept with their shares; of any more each is worked out anew. */
    private static final int MOST_SHARES = 256;
    /** The lines that are kept with targets of records' own have about so many places in all, or are a few each. */
    private static final int MOST_PLACES = 16_384;

    private final CompiledScorecard compiled;
    private final CompiledLine[] lines;
    /** By line, the last few that were compiled with targets of records' own, which records near them often share. */
    private final List<LastFew<BigDecimal, CompiledLine>> ownLines;

    private final ConcurrentMap<Object, Redistribution> shares;
    /** The shares of all lines, as the scorecard defines them. */
    private final Redistribution definition;

    CompiledSheet(CompiledScorecard compiled, CompiledLine[] lines) {
        this.compiled = compiled;
        this.lines = lines;
        this.ownLines = Arrays.stream(lines)
                .map(line -> new LastFew<BigDecimal, CompiledLine>(MOST_PLACES / (line.places() * lines.length)))
                .toList();
        this.shares = new ConcurrentHashMap<>();
        boolean[] all = new boolean[lines.length];
        Arrays.fill(all, true);
        this.definition = compiled.redistribution(all);
    }

    private CompiledSheet(CompiledSheet usual, CompiledLine[] lines) {
        this.compiled = usual.compiled;
        this.lines = lines;
        this.ownLines = usual.ownLines;
        this.shares = usual.shares;
        this.definition = usual.definition;
    }

    /** {@return this sheet with a record's own targets, as far as they fit} */
    CompiledSheet with(Map<String, BigDecimal> ownTargets, Judgement judgement) {
        if (!compiled.rules().takeTargets()) {
            judgement.refuse();
            return this;
        }
        CompiledLine[] changed = lines.clone();
        int known = 0;
        for (int i = 0; i < lines.length; i++) {
            int index = i;
            BigDecimal own = ownTargets.get(lines[i].indicator().id());
            if (own != null) {
                CompiledLine line = line(index, own, problem -> judgement.target(index, problem));
                changed[i] = line == null ? lines[i] : line;
                known++;
            }
        }
        if (known < ownTargets.size()) {
            judgement.refuse();
        }
        return new CompiledSheet(this, changed);
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

    /**
     * {@return a line with a record's own target, null if its scoring does not take that}
     *
     * @param index which line
     * @param ownTarget the target, without trailing zeros
     * @param misfit takes what is wrong with the target
     */
    @Nullable
    CompiledLine line(int index, BigDecimal ownTarget, Consumer<Problem> misfit) {
        CompiledLine usual = lines[index];
        return usual.hasTarget(ownTarget)
                ? usual
                : ownLines.get(index).orMake(ownTarget, () -> {
                    Optional<Problem> problem = usual.rules().problem(ownTarget);
                    problem.ifPresent(misfit);
                    return problem.isPresent() ? null : usual.with(ownTarget);
                });
    }

    /**
     * {@return the shares of the lines that have a score}
     *
     * @param scores a score for each line, {@link ScoredLines#NONE} where there is none
     */
    Redistribution redistribution(long[] scores) {
        if (allCount(scores)) {
            return definition;
        }
        Object counting = scores.length <= Long.SIZE ? bits(scores) : manyBits(scores);
        Redistribution known = shares.get(counting);
        if (known == null) {
            known = compiled.redistribution(counting(scores));
            if (shares.size() < MOST_SHARES) {
                shares.put(counting, known);
            }
        }
        return known;
    }

    /** {@return what a line has without a measurement, in units; {@link ScoredLines#NONE} if it does not count} */
    long standIn(int line, Verdict verdict) {
        LineRules rules = lines[line].rules();
        if (!rules.counts(verdict)) {
            return ScoredLines.NONE;
        }
        return rules.isFull(verdict) ? compiled.fullUnits() : 0;
    }

    /** {@return whether enough of the due weight is measured for a total} */
    boolean isCovered(ScoredLines scores) {
        BigDecimal minimum = compiled.scorecard().minimumCoverage();
        return minimum.signum() == 0 || scores.isComplete() || coverage(scores).compareTo(Rational.of(minimum)) >= 0;
    }

    /** {@return the share of the due weight that is measured, in percent} */
    Rational coverage(ScoredLines scores) {
        if (scores.isComplete()) {
            return Rational.HUNDRED;
        }
        long[] due = new long[lines.length];
        long[] covered = new long[lines.length];
        for (int i = 0; i < lines.length; i++) {
            due[i] = scores.isDue(i) ? 1 : 0;
            covered[i] = scores.isMeasured(i) ? 1 : 0;
        }
        // Guards against scores that rise because data vanish: weights are the definition's, nothing redistributed.
        return definition.mean(covered).times(Rational.HUNDRED).dividedBy(definition.mean(due));
    }

    private static boolean allCount(long[] scores) {
        for (long score : scores) {
            if (score == ScoredLines.NONE) {
                return false;
            }
        }
        return true;
    }

    /** {@return a bit for each of at most 64 lines, set if it has a score} */
    static long bits(long[] scores) {
        long bits = 0;
        for (int i = 0; i < scores.length; i++) {
            bits |= scores[i] == ScoredLines.NONE ? 0 : 1L << i;
        }
        return bits;
    }

    private static BitSet manyBits(long[] scores) {
        BitSet bits = new BitSet(scores.length);
        for (int i = 0; i < scores.length; i++) {
            bits.set(i, scores[i] != ScoredLines.NONE);
        }
        return bits;
    }

    private static boolean[] counting(long[] scores) {
        boolean[] counting = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            counting[i] = scores[i] != ScoredLines.NONE;
        }
        return counting;
    }
}
