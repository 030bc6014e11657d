package io.github.servicekpi.scorecard;

import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.internal.Finding;
import io.github.servicekpi.internal.NumberRange;
import io.github.servicekpi.internal.ObjectReader;
import io.github.servicekpi.internal.ValueReader;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.ScoringMethod;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks one scoring of an indicator with one target after the other, and reports each problem with it once. */
final class CurveCheck {
    private final ObjectReader indicator;
    private final String path;
    private final ScoringMethod method;
    private final @Nullable Polarity polarity;
    private final boolean readable;
    private final boolean entriesGood;
    private final boolean otherwiseGood;
    private final Set<BigDecimal> clean = new HashSet<>();
    private final Set<String> reported = new HashSet<>();

    /**
     * Takes a scoring as it was read.
     *
     * @param path where it stands in the indicator
     * @param polarity null if it has a problem
     */
    CurveCheck(ObjectReader indicator, String path, ScoringMethod method, @Nullable Polarity polarity) {
        this.indicator = indicator;
        this.path = path;
        this.method = method;
        this.polarity = polarity;
        this.readable = indicator.at(path + "/method").good();
        this.entriesGood = indicator.at(path + "/points").unspoilt()
                && indicator.at(path + "/steps").unspoilt();
        this.otherwiseGood = indicator.at(path + "/otherwise").unspoilt();
    }

    void check(ValueReader target) {
        BigDecimal value = target.number(NumberRange.QUANTITY);
        if (!readable || clean.contains(value)) {
            return;
        }
        boolean found = false;
        for (Problem problem : method.problems(polarity == null ? Polarity.HIGHER_IS_BETTER : polarity, value)) {
            found = true;
            boolean aboutTarget = problem.code() == ProblemCode.TARGET_NOT_POSITIVE;
            ValueReader place = aboutTarget ? target : indicator.at(path + "/" + problem.pointer());
            if (isInputGood(problem, place) && reported.add(problem.code() + place.pointer())) {
                place.report(
                        problem.code(),
                        new Finding(problem.found(), problem.allowed(), problem.nearest(), problem.message()));
            }
        }
        if (!found) {
            clean.add(value); // most keys ask the same
        }
    }

    private boolean isInputGood(Problem problem, ValueReader place) {
        return switch (problem.code()) {
            case NOT_MONOTONE ->
                polarity != null
                        && entriesGood
                        && (otherwiseGood || !problem.pointer().equals("otherwise"));
            case TARGET_NOT_POSITIVE -> true;
            default -> place.good();
        };
    }
}
