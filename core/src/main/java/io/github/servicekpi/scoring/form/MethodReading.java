package io.github.servicekpi.scoring.form;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.reading.ScoreLimits;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.Rated;
import io.github.servicekpi.scoring.ScoringMethod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A scoring as it was read: its method, and what is still to be asked of it for each target. */
public final class MethodReading {
    private final ValueReader in;
    private final MethodContext context;
    private final ScoringMethod method;

    private MethodReading(ValueReader in, MethodContext context) {
        this.in = in;
        this.context = context;
        ValueReader name = in.object().must("method");
        MethodForm form = name.word(MethodForm.class, MethodForm.RATED);
        // Of an unknown method nobody knows what its other members should be.
        this.method = name.good() ? form.read(in, context) : new Rated(List.of());
    }

    /**
     * Reads a method, and reports what is wrong with it whatever the target.
     *
     * @param in what to read
     * @param polarity which values are good; null if nobody knows
     * @param limits what the scorecard allows
     * @return what was read
     */
    public static MethodReading of(ValueReader in, @Nullable Polarity polarity, ScoreLimits limits) {
        return new MethodReading(in, new MethodContext(polarity, limits));
    }

    /**
     * {@return a method as the formats write it: what equals its default is left out}
     *
     * @param method the method
     * @param limits what the scorecard allows
     */
    public static Draft.Members write(ScoringMethod method, ScoreLimits limits) {
        return MethodForm.of(method).write(method, new MethodContext(null, limits));
    }

    /** {@return the method, or one of its kind that stands in for it where a problem was reported} */
    public ScoringMethod method() {
        return method;
    }

    /** {@return the places of its thresholds that do not move with the target} */
    public List<BigDecimal> fixedPlaces() {
        return context.fixedPlaces();
    }

    /**
     * Something that is wrong with a scoring for a target.
     *
     * @param problem the problem; its pointer says nothing here
     * @param in what it is reported with
     */
    public record Found(Problem problem, ValueReader in) {
        /** Reports it. */
        public void report() {
            in.report(problem.code(), MethodContext.finding(problem));
        }
    }

    /**
     * {@return what is wrong for a target, as far as that can be said where parts of the scoring are wrong themselves}
     *
     * @param value the target
     * @param target where it stands
     */
    public List<Found> problems(BigDecimal value, ValueReader target) {
        List<Found> found = new ArrayList<>();
        for (MethodContext.Part part : context.parts()) {
            part.problems().apply(value).forEach(problem -> found.add(new Found(problem, part.in())));
        }
        Polarity polarity = context.polarity();
        for (Problem problem :
                method.problems(Objects.requireNonNullElse(polarity, Polarity.HIGHER_IS_BETTER), value)) {
            switch (problem.code()) {
                case TARGET_NOT_POSITIVE -> {
                    if (in.member("method").good()) {
                        found.add(new Found(problem, target));
                    }
                }
                case NOT_MONOTONE -> {
                    if (polarity != null) {
                        found.add(new Found(problem, in.at(problem.pointer())));
                    }
                }
                default -> {} // was said of the part, or when it was read
            }
        }
        return found;
    }
}
