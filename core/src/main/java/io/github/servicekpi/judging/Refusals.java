package io.github.servicekpi.judging;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ValueReader;
import java.util.Collection;
import java.util.List;

/** Says where a record does not fit its scorecard, and what to write instead. */
final class Refusals {
    private Refusals() {}

    static void ownTarget(ValueReader target) {
        target.report(
                ProblemCode.INDIVIDUAL_TARGET_NOT_ALLOWED,
                Finding.of(
                        "a target of this record's own",
                        "only the scorecard's targets",
                        "leave it out, or set \"individualTargets\": true in the scorecard"));
    }

    static void adjustment(ValueReader adjustment) {
        adjustment.report(
                ProblemCode.ADJUSTMENT_NOT_ALLOWED,
                Finding.of(
                        "an adjustment",
                        "none: the scorecard has no adjustmentRange",
                        "leave it out, or give the scorecard an adjustmentRange"));
    }

    static void unknownIndicator(ObjectReader object, String id, Collection<String> known) {
        object.reportName(ProblemCode.UNKNOWN_INDICATOR, id, () -> Finding.unknown("indicator", id, known));
    }

    /** Reports that the scoring of a line does not take a record's own target. */
    static void target(ValueReader target, Problem problem) {
        String own = target.number(NumberRange.QUANTITY).toPlainString();
        target.report(
                problem.code(),
                Finding.of(
                        problem.code() == ProblemCode.TARGET_NOT_POSITIVE
                                ? problem.found()
                                : "the target " + own + ", with which there is " + problem.found(),
                        problem.allowed(),
                        "agree on another target"));
    }

    /** Reports why a line is turned away by what is said of it. */
    static void measurement(ValueReader in, LineRules line, NumberRange ratings, Verdict verdict) {
        switch (verdict) {
            case SCORED, RATED, NOT_APPLICABLE, MISSING, NOT_DUE -> {}
            case MALFORMED, MEASUREMENT_EXPECTED -> {} // said where it was read, and of all lines in one sentence
            case RATING_TOO_HIGH -> in.member("rating").number(ratings);
            case RATING_EXPECTED ->
                in.report(
                        ProblemCode.RATING_EXPECTED,
                        Finding.of(
                                in.isNumber() ? "a number" : "a ratio",
                                "a rating or a level",
                                "write {\"rating\": …} or {\"level\": …}"));
            case LEVEL_UNEXPECTED ->
                in.report(
                        ProblemCode.BAD_MEASUREMENT,
                        Finding.of(
                                "a level",
                                "a number, a ratio, a rating or notApplicable: "
                                        + line.indicator().id() + " is not rated",
                                "write the measured value, or a rating"));
            case UNKNOWN_LEVEL ->
                in.member("level")
                        .report(
                                ProblemCode.UNKNOWN_LEVEL,
                                Finding.unknown("level", in.member("level").string(), line.levels()));
            case DIVISION_BY_ZERO ->
                in.report(
                        ProblemCode.DIVISION_BY_ZERO,
                        Finding.of(
                                in.member("numerator")
                                                .number(NumberRange.QUANTITY)
                                                .toPlainString() + " of 0",
                                "a denominator above 0, or 0 of 0 where there were no cases",
                                "correct one of the two numbers"));
        }
    }

    static void missing(ValueReader values, List<String> indicators, AssessmentPeriod period) {
        values.report(
                ProblemCode.MISSING_MEASUREMENT,
                Finding.of(
                        "no measurement of " + String.join(", ", indicators),
                        "a record that measures all that is due in " + period,
                        "add them, or {\"notApplicable\": \"why\"} where there was nothing to measure"));
    }

    static void nothingCounts(ValueReader values, AssessmentPeriod period) {
        values.report(
                ProblemCode.NOTHING_COUNTS,
                Finding.of(
                        "no line that counts and has a weight",
                        "at least one",
                        "measure an indicator that is due in " + period));
    }
}
