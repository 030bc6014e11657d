package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.Rational;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.scoring.CurveSide.PartOf;
import io.github.servicekpi.scoring.EntriesOnSide.Entry;
import io.github.servicekpi.scoring.EntriesOnSide.Placed;
import io.github.servicekpi.scoring.Segment.Flat;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The best step that the value reaches (层差法).
 *
 * @param steps 1 to 1000, in any order
 * @param otherwise the score of a value that reaches none, not above the worst step
 * @serial exclude
 */
public record Steps(List<Step> steps, BigDecimal otherwise) implements ScoringMethod {
    /** The word that names this method in the formats. */
    public static final String WORD = "steps";

    private static final String STEPS = "steps";

    /**
     * Keeps a copy of the steps, drops trailing zeros.
     *
     * @param steps the steps
     * @param otherwise the score of a value that reaches none
     * @throws IllegalArgumentException if the steps are too few or too many, or the score is out of range
     */
    public Steps {
        steps = MethodProblems.copyOf(steps, STEPS, 1);
        otherwise = NumberRange.SCORE.require(otherwise, "otherwise");
    }

    /**
     * A step.
     *
     * @param score from 0 to the full score, with at most 4 fraction digits, without trailing zeros
     * @param threshold where it begins
     * @param beyond whether only strictly better values reach it
     * @serial exclude
     */
    public record Step(BigDecimal score, Threshold threshold, boolean beyond) implements Serializable {
        /**
         * Drops trailing zeros.
         *
         * @param score the score
         * @param threshold where it begins
         * @param beyond whether only strictly better values reach it
         * @throws IllegalArgumentException if the score is out of range
         */
        public Step {
            score = NumberRange.SCORE.require(score, "score");
            Objects.requireNonNull(threshold, "threshold");
        }
    }

    /** {@return a builder without steps} */
    public static Builder builder() {
        return new Builder();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(steps.size());
        for (Step step : steps) {
            entries.add(new Entry(STEPS, entries.size(), step.threshold(), step.beyond(), step.score()));
        }
        return entries;
    }

    @Override
    public Optional<ScoreCurve> tryCurve(Polarity polarity, BigDecimal target) {
        Aim aim = new Aim(polarity, target);
        List<Entry> entries = entries();
        List<EntriesOnSide> sides = EntriesOnSide.of(entries, aim);
        return problems(entries, sides, aim).isEmpty()
                ? Optional.of(curve(aim, sides, Rational.of(otherwise)))
                : Optional.empty();
    }

    static ScoreCurve curve(Aim aim, List<EntriesOnSide> sides, Rational otherwise) {
        return ScoreCurve.of(
                aim, sides.stream().map(side -> side(side, otherwise)).toList());
    }

    private static CurveSide side(EntriesOnSide entries, Rational otherwise) {
        List<Placed> placed = entries.worstFirst();
        if (placed.isEmpty()) {
            return CurveSide.constant(entries.best());
        }
        CurveSide.Builder side = new CurveSide.Builder(new Flat(otherwise));
        Rational reached = otherwise;
        for (int i = 0; i < placed.size(); ) {
            Placed here = placed.get(i);
            Rational on = reached;
            boolean at = !placed.get(i).entry().beyond(); // at stands before beyond
            boolean beyond = false;
            for (; i < placed.size() && placed.get(i).isBeside(here); i++) {
                beyond = placed.get(i).entry().beyond();
                reached = placed.get(i).score();
                on = beyond ? on : reached;
            }
            side.add(here.exactly(), on, partOf(at, beyond), new Flat(reached));
        }
        return side.build();
    }

    private static PartOf partOf(boolean at, boolean beyond) {
        if (at) {
            return beyond ? PartOf.SHORT_FLAT : PartOf.BETTER_SEGMENT;
        }
        return PartOf.WORSE_SEGMENT;
    }

    @Override
    public List<Problem> problems(Polarity polarity, BigDecimal target) {
        Aim aim = new Aim(polarity, target);
        List<Entry> entries = entries();
        return problems(entries, EntriesOnSide.of(entries, aim), aim);
    }

    private List<Problem> problems(List<Entry> entries, List<EntriesOnSide> sides, Aim aim) {
        List<Problem> problems = new ArrayList<>();
        entries.forEach(entry -> entry.addProblems(aim, problems));
        if (!problems.isEmpty()) {
            return problems; // without places there is no order
        }
        for (EntriesOnSide side : sides) {
            side.falling().ifPresent(problems::add);
            if (!side.worstFirst().isEmpty()
                    && side.worstFirst().get(0).entry().score().compareTo(otherwise) < 0) {
                problems.add(MethodProblems.problem(
                        ProblemCode.NOT_MONOTONE,
                        "otherwise",
                        Finding.of(
                                otherwise.toPlainString(),
                                "at most the score of the worst step",
                                "lower it, or leave it out for 0")));
            }
        }
        return problems;
    }

    @Override
    public Builder toBuilder() {
        Builder builder = builder().otherwise(otherwise.toPlainString());
        steps.forEach(
                step -> builder.step(step.score().toPlainString(), step.beyond() ? "beyond" : "at", step.threshold()));
        return builder;
    }

    /** Writes a {@link Steps}. */
    public static final class Builder extends ScoringMethod.Builder {
        private final Draft.Entries steps = Draft.list();

        private Builder() {
            super(WORD);
            put(STEPS, steps);
        }

        /**
         * Adds a step that a value on the threshold, or better, reaches.
         *
         * @param score the score, spelled as a number
         * @param threshold the threshold
         * @return this builder
         */
        public Builder at(String score, Threshold threshold) {
            return step(score, "at", threshold);
        }

        /**
         * Adds a step that only a value strictly better than the threshold reaches.
         *
         * @param score the score, spelled as a number
         * @param threshold the threshold
         * @return this builder
         */
        public Builder beyond(String score, Threshold threshold) {
            return step(score, "beyond", threshold);
        }

        private Builder step(String score, String reached, Threshold threshold) {
            steps.add(Draft.object().put("score", Draft.number(score)).put(reached, threshold.toDraft()));
            return this;
        }

        /**
         * Sets the score of a value that reaches no step; 0 unless set.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder otherwise(String score) {
            put("otherwise", Draft.number(score));
            return this;
        }
    }
}
