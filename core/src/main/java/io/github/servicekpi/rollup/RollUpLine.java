package io.github.servicekpi.rollup;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.scorecard.Aggregation;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scoring.Rated;
import io.github.servicekpi.scoring.ScoringMethod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what the parts say of one indicator, and rolls it up if it belongs together. */
final class RollUpLine {
    private final Scorecard scorecard;
    private final Indicator indicator;
    private final RollUpProblems problems;
    private final List<Found> applicable = new ArrayList<>();
    private boolean sound = true;

    /** A number, a ratio or a rating, which a level has become, and the part it stands in. */
    private record Found(Measurement measurement, AssessmentPeriod period) {
        String form() {
            if (measurement instanceof Measurement.Ratio) {
                return "a ratio";
            }
            return measurement instanceof Measurement.Value ? "a number" : "a rating";
        }
    }

    private RollUpLine(Scorecard scorecard, Indicator indicator, RollUpProblems problems) {
        this.scorecard = scorecard;
        this.indicator = indicator;
        this.problems = problems;
    }

    /**
     * {@return what the whole's measurement of an indicator is; nothing where no part measures it, or where they do not
     * belong together}
     *
     * @param parts the parts, the earliest first
     * @param tiling whether they tile it: if not, no result is asked for
     */
    static Optional<Measurement> rollUp(
            Scorecard scorecard,
            Indicator indicator,
            List<PerformanceRecord> parts,
            boolean tiling,
            RollUpProblems problems) {
        RollUpLine line = new RollUpLine(scorecard, indicator, problems);
        if (parts.stream().noneMatch(line::isMeasuredIn)) {
            return Optional.empty();
        }
        parts.forEach(line::read);
        line.checkForms();
        return line.sound && tiling ? line.result() : Optional.empty();
    }

    private boolean isMeasuredIn(PerformanceRecord part) {
        return part.value(indicator.id()).isPresent();
    }

    private void report(ProblemCode code, Finding finding) {
        problems.add(code, finding);
        sound = false;
    }

    private void reportMissing(PerformanceRecord part) {
        report(
                ProblemCode.PARTS_MISSING,
                Finding.of(
                        "no value of " + indicator.id() + " in " + part.period(),
                        "a value in every part, or in none",
                        "add it, or {\"notApplicable\": \"why\"} where there was nothing to measure"));
    }

    private void read(PerformanceRecord part) {
        if (!isMeasuredIn(part)) {
            reportMissing(part);
        }
        part.value(indicator.id())
                .flatMap(found -> found instanceof Measurement.Level level ? rating(level, part) : Optional.of(found))
                .filter(RollUpLine::isApplicable)
                .map(found -> new Found(found, part.period()))
                .ifPresent(found -> {
                    applicable.add(found);
                    checkRating(found);
                });
    }

    /** A ratio of no cases says nothing, however few cases the indicator may ask of the whole. */
    private static boolean isApplicable(Measurement measurement) {
        return !(measurement instanceof Measurement.NotApplicable)
                && !(measurement instanceof Measurement.Ratio ratio
                        && ratio.denominator().signum() == 0);
    }

    private Optional<Measurement> rating(Measurement.Level level, PerformanceRecord part) {
        ScoringMethod method = indicator.scoringIn(part.period());
        if (!method.isAwarded()) {
            report(
                    ProblemCode.BAD_MEASUREMENT,
                    Finding.of(
                            "a level of " + indicator.id() + " in " + part.period() + ", where it is not rated",
                            "a number, a ratio, a rating or notApplicable",
                            "write the measured value, or a rating"));
            return Optional.empty();
        }
        Optional<Measurement> rating = method.level(level.level()).map(known -> new Measurement.Rating(known.score()));
        if (rating.isEmpty()) {
            List<String> known = method.levels().stream().map(Rated.Level::id).toList();
            report(
                    ProblemCode.UNKNOWN_LEVEL,
                    Finding.unknown("level of " + indicator.id() + " in " + part.period(), level.level(), known));
        }
        return rating;
    }

    /** A record that was read for no scorecard may hold a rating that is too high for this one. */
    private void checkRating(Found found) {
        NumberRange scores = NumberRange.SCORE.upTo(scorecard.fullScore());
        if (found.measurement() instanceof Measurement.Rating rating && !scores.contains(rating.rating())) {
            report(
                    ProblemCode.NUMBER_OUT_OF_RANGE,
                    Finding.of(
                            "a rating of " + rating.rating().toPlainString() + " of " + indicator.id() + " in "
                                    + found.period(),
                            scores.toString(),
                            "write one of those"));
        }
    }

    private void checkForms() {
        Map<String, AssessmentPeriod> firstOfForm = new LinkedHashMap<>();
        applicable.forEach(found -> firstOfForm.putIfAbsent(found.form(), found.period()));
        if (firstOfForm.size() == 1) {
            checkAggregation(applicable.get(0).form());
        } else if (firstOfForm.size() > 1) {
            String found = firstOfForm.entrySet().stream()
                    .map(form -> form.getKey() + " in " + form.getValue())
                    .collect(Collectors.joining(" and "));
            report(
                    ProblemCode.PARTS_MIXED,
                    Finding.of(
                            indicator.id() + " as " + found,
                            "one form of measurement in all parts",
                            "measure it alike in every part"));
        }
    }

    private void checkAggregation(String form) {
        Optional<Aggregation> aggregation = indicator.aggregation();
        String needed = aggregation
                .map(set -> switch (set) {
                    case SUM -> "a number";
                    case RATIO_OF_SUMS -> "a ratio";
                    default -> form;
                })
                .orElse(form);
        if (!needed.equals(form)) {
            report(
                    ProblemCode.BAD_MEASUREMENT,
                    Finding.of(
                            form + " of " + indicator.id(),
                            needed + " in every part: its aggregation is " + aggregation.orElseThrow(),
                            "measure it so, or give the indicator another aggregation"));
        }
    }

    private Optional<Measurement> result() {
        return new RollUpAggregation(scorecard, indicator, this::isInRange)
                .of(applicable.stream().map(Found::measurement).toList());
    }

    private boolean isInRange(BigDecimal number, NumberRange range, String what) {
        if (!range.contains(number)) {
            report(
                    ProblemCode.NUMBER_OUT_OF_RANGE,
                    Finding.of(
                            number.toPlainString() + " as the " + what + " of " + indicator.id() + " in the whole",
                            range.toString(),
                            "measure it in a larger unit, or give the indicator another aggregation"));
            return false;
        }
        return true;
    }
}
