package io.github.servicekpi.scoring.form;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.Form;
import io.github.servicekpi.reading.Forms;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ScoreLimits;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.ScoringMethod;
import io.github.servicekpi.scoring.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a method must know of its indicator and scorecard, and what is kept of its parts for the targets. */
final class MethodContext {
    /** A score that a curve or a level may award. */
    static final Form<BigDecimal, MethodContext> SCORE = Forms.number(context -> context.scores);

    /** A part that a target may leave without a meaning, with what is wrong with it then. */
    record Part(ValueReader in, Function<BigDecimal, List<Problem>> problems) {}

    private final @Nullable Polarity polarity;
    private final ScoreLimits limits;
    private final NumberRange scores;
    private final List<Part> parts = new ArrayList<>();
    private final List<BigDecimal> fixedPlaces = new ArrayList<>();

    /** {@return a form that reads something else where what stands here, or a part of it, is wrong} */
    static <V, C> Form<V, C> soundOr(Form<V, C> form, V standIn) {
        return Form.of(
                (in, context) -> {
                    V read = form.read(in, context);
                    return in.good() ? read : standIn;
                },
                form::write);
    }

    /** Takes what is known; the polarity is null if nobody knows it. */
    MethodContext(@Nullable Polarity polarity, ScoreLimits limits) {
        this.polarity = polarity;
        this.limits = limits;
        this.scores = limits.score();
    }

    /** {@return the same without a polarity, and with nothing kept of parts} */
    MethodContext ofNoPolarity() {
        return new MethodContext(null, limits);
    }

    @Nullable
    Polarity polarity() {
        return polarity;
    }

    /** {@return the default of many a score} */
    BigDecimal fullScore() {
        return limits.fullScore();
    }

    /** {@return whether a score whose default is the full score is known} */
    boolean isKnown(ValueReader score) {
        return score.present() ? score.good() : limits.known();
    }

    /** Keeps a part that was read, if nothing is wrong with it. */
    void keep(ValueReader in, Function<BigDecimal, List<Problem>> problems) {
        if (in.good()) {
            parts.add(new Part(in, problems));
        }
    }

    /** Keeps a threshold that was read, if nothing is wrong with it and the polarity takes it. */
    void keep(ValueReader in, Threshold threshold) {
        reportPolarity(in, known -> threshold.problems(known, BigDecimal.ONE));
        // What the polarity does not take was reported with it, and is not kept.
        keep(in, target -> threshold.problems(Polarity.CLOSER_IS_BETTER, target));
        if (threshold instanceof Threshold.Value fixed) {
            fixedPlaces.add(fixed.value());
        }
    }

    List<Part> parts() {
        return parts;
    }

    List<BigDecimal> fixedPlaces() {
        return fixedPlaces;
    }

    /** Reports what the polarity does not take, unless something else is wrong with it. */
    void reportPolarity(ValueReader in, Function<Polarity, List<Problem>> problems) {
        if (polarity != null && in.good()) {
            report(in, problems.apply(polarity));
        }
    }

    /** Reports what is wrong with something, whatever the pointers say. */
    static void report(ValueReader in, List<Problem> problems) {
        problems.forEach(problem -> in.report(problem.code(), finding(problem)));
    }

    static Finding finding(Problem problem) {
        return new Finding(problem.found(), problem.allowed(), problem.nearest(), problem.message());
    }

    /** {@return the method that parts make, or the one that stands in for it where they make none, which is reported} */
    static <T extends ScoringMethod> T made(ValueReader in, Supplier<T> method, T standIn) {
        try {
            return method.get();
        } catch (InvalidInputException e) {
            report(in, e.problems());
            return standIn;
        }
    }
}
