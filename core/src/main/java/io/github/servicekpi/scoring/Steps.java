package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ScoreLimits;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scoring.CurveSide.Holder;
import io.github.servicekpi.scoring.PlacedEntries.Entry;
import io.github.servicekpi.scoring.PlacedEntries.Placed;
import io.github.servicekpi.scoring.Segment.Flat;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best step that the value reaches (层差法).
 *
 * @param steps 1 to 1000, in any order
 * @param otherwise the score of a value that reaches none, not above the worst step
 * @serial exclude
 */
public record Steps(List<Step> steps, BigDecimal otherwise) implements ScoringMethod {
    private static final int MOST = 1000;

    /**
     * Keeps a copy of the steps, drops trailing zeros.
     *
     * @param steps the steps
     * @param otherwise the score where no step is reached
     */
    public Steps {
        steps = List.copyOf(steps);
        otherwise = Decimals.canonical(otherwise);
    }

    /**
     * A step.
     *
     * @param score from 0 to the full score, with at most 4 fraction digits
     * @param threshold where it begins
     * @param beyond whether only strictly better values reach it
     * @serial exclude
     */
    public record Step(BigDecimal score, Threshold threshold, boolean beyond) implements Serializable {
        /**
         * Drops trailing zeros.
         *
         * @param score the score
         * @param threshold the threshold
         * @param beyond whether only strictly better values count
         */
        public Step {
            score = Decimals.canonical(score);
        }
    }

    /** {@return a builder without steps} */
    public static Builder builder() {
        return new Builder();
    }

    static Steps read(ObjectReader in, @Nullable Polarity polarity, ScoreLimits limits) {
        List<Step> steps = new ArrayList<>();
        for (ValueReader entry : in.must("steps").list(1, MOST)) {
            ObjectReader step = entry.object();
            BigDecimal score = step.must("score").number(limits.score());
            Edge edge = Edge.read(step, polarity, true);
            steps.add(new Step(score, edge.threshold(), edge.beyond()));
            step.finish();
        }
        return new Steps(steps, in.may("otherwise").number(limits.score()));
    }

    @Override
    public Draft.Members toDraft(BigDecimal fullScore) {
        Builder builder = builder();
        for (Step step : steps) {
            builder.step(Draft.number(step.score()), step.threshold(), step.beyond());
        }
        return otherwise.signum() == 0
                ? builder.draft()
                : builder.otherwise(otherwise.toPlainString()).draft();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(steps.size());
        for (Step step : steps) {
            entries.add(new Entry(entries.size(), step.threshold(), step.beyond(), step.score()));
        }
        return entries;
    }

    @Override
    public ScoreCurve curve(Polarity polarity, BigDecimal target) {
        List<Entry> entries = entries();
        return ScoreCurve.of(
                polarity,
                target,
                sign -> side(PlacedEntries.of(entries, polarity, target, sign), Rational.of(otherwise)));
    }

    static CurveSide side(PlacedEntries entries, Rational otherwise) {
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
            for (; i < placed.size() && placed.get(i).isAt(here.place()); i++) {
                beyond = placed.get(i).entry().beyond();
                reached = placed.get(i).score();
                on = beyond ? on : reached;
            }
            side.add(here.goodness(), on, holder(at, beyond), new Flat(reached));
        }
        return side.build();
    }

    private static Holder holder(boolean at, boolean beyond) {
        if (at) {
            return beyond ? Holder.SHORT_FLAT : Holder.BETTER;
        }
        return Holder.WORSE;
    }

    @Override
    public List<BigDecimal> fixedPlaces() {
        return Thresholds.fixedPlaces(steps.stream().map(Step::threshold));
    }

    @Override
    public List<Problem> problems(Polarity polarity, BigDecimal target) {
        List<Entry> entries = entries();
        List<Problem> percentages = PlacedEntries.percentagesOfZero(entries, "steps", target);
        if (!percentages.isEmpty()) {
            return percentages;
        }
        List<Problem> problems = new ArrayList<>();
        for (PlacedEntries side : PlacedEntries.sides(entries, polarity, target)) {
            side.falling("steps").ifPresent(problems::add);
            if (!side.worstFirst().isEmpty()
                    && side.worstFirst().get(0).entry().score().compareTo(otherwise) < 0) {
                problems.add(Thresholds.problem(
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

    /** Writes a {@link Steps}. */
    public static final class Builder implements ScoringMethod.Builder {
        private final Draft.Entries steps = Draft.list();
        private final Draft.Members scoring = Draft.object()
                .put("method", Draft.text(MethodName.STEPS.toString()))
                .put("steps", steps);

        private Builder() {}

        /**
         * Adds a step that a value on the threshold, or better, reaches.
         *
         * @param score the score, spelled as a number
         * @param threshold the threshold
         * @return this builder
         */
        public Builder at(String score, Threshold threshold) {
            return step(Draft.number(score), threshold, false);
        }

        /**
         * Adds a step that only a value strictly better than the threshold reaches.
         *
         * @param score the score, spelled as a number
         * @param threshold the threshold
         * @return this builder
         */
        public Builder beyond(String score, Threshold threshold) {
            return step(Draft.number(score), threshold, true);
        }

        private Builder step(Draft score, Threshold threshold, boolean beyond) {
            steps.add(Thresholds.put(Draft.object().put("score", score), threshold, beyond));
            return this;
        }

        /**
         * Sets the score of a value that reaches no step; 0 unless set.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder otherwise(String score) {
            scoring.put("otherwise", Draft.number(score));
            return this;
        }

        @Override
        public Draft.Members draft() {
            return scoring;
        }
    }
}
