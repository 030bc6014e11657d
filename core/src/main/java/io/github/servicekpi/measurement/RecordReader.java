package io.github.servicekpi.measurement;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scorecard.Group;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scorecard.WhenMissing;
import io.github.servicekpi.scorecard.WhenNotApplicable;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.Rated;
import io.github.servicekpi.scoring.ScoringMethod;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads a record and reports everything that is wrong with it, in itself and for a scorecard (core/README.md,
 * sections 3, 6, 7 and 8).
 */
final class RecordReader {
    private static final int MOST_ADJUSTMENTS = 100;

    private final ObjectReader in;
    /** Names the indicators and has the full score, if the record is for one scorecard. */
    private final Optional<Scorecard> scorecard;
    /** What the record must fit, if it is to be assessed. */
    private final Optional<Scorecard> judge;

    private final Map<String, Indicator> indicators;

    private RecordReader(ValueReader document, Optional<Scorecard> scorecard, Optional<Scorecard> judge) {
        this.in = document.object();
        this.scorecard = scorecard;
        this.judge = judge;
        this.indicators = scorecard.map(Scorecard::indicators).orElse(List.of()).stream()
                .collect(Collectors.toMap(Indicator::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** {@return a reader of a record that is for any scorecard} */
    static RecordReader ofAny(ValueReader document) {
        return new RecordReader(document, Optional.empty(), Optional.empty());
    }

    /** {@return a reader of a record to be assessed by a scorecard} */
    static RecordReader ofAssessed(ValueReader document, Scorecard scorecard) {
        return new RecordReader(document, Optional.of(scorecard), Optional.of(scorecard));
    }

    /** {@return a reader of a record of which every line is read as one that is not due} */
    static RecordReader ofPart(ValueReader document, Scorecard scorecard) {
        return new RecordReader(document, Optional.of(scorecard), Optional.empty());
    }

    PerformanceRecord read() {
        String subject = in.must("subject").nonBlank();
        AssessmentPeriod period = in.must("period").period();
        Map<String, BigDecimal> targets = readTargets();
        Map<String, Measurement> values = readValues();
        ImmutablePerformanceRecord.Builder record = ImmutablePerformanceRecord.parts()
                .subject(subject)
                .period(period)
                .putAllTargets(targets)
                .measurements(Measurements.of(values));
        readAdjustments(record);
        in.finish();
        if (in.may("period").good()) {
            judge.ifPresent(card -> new Fit(card, period, targets, values).check());
        }
        return record.build();
    }

    private Map<String, BigDecimal> readTargets() {
        Map<String, BigDecimal> targets = new LinkedHashMap<>();
        boolean allowed = judge.map(Scorecard::individualTargets).orElse(true);
        for (ValueReader target : in.may("targets").object().members()) {
            if (!allowed) {
                target.report(
                        ProblemCode.INDIVIDUAL_TARGET_NOT_ALLOWED,
                        Finding.of(
                                "a target of this record's own",
                                "only the scorecard's targets",
                                "leave it out, or set \"individualTargets\": true in the scorecard"));
            } else if (isKnown(in.may("targets").object(), target)) {
                targets.put(target.name(), target.number(NumberRange.QUANTITY));
            }
        }
        return targets;
    }

    private Map<String, Measurement> readValues() {
        Map<String, Measurement> values = new LinkedHashMap<>();
        NumberRange score =
                scorecard.map(card -> NumberRange.SCORE.upTo(card.fullScore())).orElse(NumberRange.SCORE);
        ObjectReader object = in.must("values").object();
        for (ValueReader measurement : object.members()) {
            if (isKnown(object, measurement)) {
                values.put(measurement.name(), MeasurementReader.read(measurement, score));
            }
        }
        return values;
    }

    private boolean isKnown(ObjectReader object, ValueReader member) {
        if (scorecard.isEmpty() || indicators.containsKey(member.name())) {
            return true;
        }
        object.reportName(
                ProblemCode.UNKNOWN_INDICATOR,
                member.name(),
                () -> Finding.unknown("indicator", member.name(), indicators.keySet()));
        return false;
    }

    private void readAdjustments(ImmutablePerformanceRecord.Builder record) {
        ValueReader list = in.may("adjustments");
        NumberRange points = judge.map(card ->
                        NumberRange.ADJUSTMENT.withDigits(card.rounding().scale()))
                .orElse(Adjustment.POINTS);
        boolean allowed = judge.map(card -> card.adjustmentRange().isPresent()).orElse(true);
        for (ValueReader adjustment : list.list(0, MOST_ADJUSTMENTS)) {
            if (allowed) {
                record.addAdjustments(Adjustment.read(adjustment.object(), points));
            } else {
                adjustment.report(
                        ProblemCode.ADJUSTMENT_NOT_ALLOWED,
                        Finding.of(
                                "an adjustment",
                                "none: the scorecard has no adjustmentRange",
                                "leave it out, or give the scorecard an adjustmentRange"));
            }
        }
    }

    /** How a record fits a scorecard. */
    private final class Fit {
        private final Scorecard card;
        private final AssessmentPeriod period;
        private final Map<String, BigDecimal> targets;
        private final Map<String, Measurement> values;

        Fit(Scorecard card, AssessmentPeriod period, Map<String, BigDecimal> targets, Map<String, Measurement> values) {
            this.card = card;
            this.period = period;
            this.targets = targets;
            this.values = values;
        }

        void check() {
            targets.forEach(this::checkTarget);
            for (Indicator indicator : card.indicators()) {
                ValueReader value = in.at("values").member(indicator.id());
                if (value.good() && isDue(indicator)) {
                    measured(indicator)
                            .ifPresent(found -> checkMeasurement(value, indicator.scoringIn(period), indicator, found));
                }
            }
            checkMissing();
            if (in.may("values").good() && in.may("targets").unspoilt() && nothingCounts()) {
                in.may("values")
                        .report(
                                ProblemCode.NOTHING_COUNTS,
                                Finding.of(
                                        "no line that counts and has a weight",
                                        "at least one",
                                        "measure an indicator that is due in " + period));
            }
        }

        /** {@return whether the indicator is certainly due: not if that hangs on a target that has a problem} */
        private boolean isDue(Indicator indicator) {
            return indicator.isDueIn(period) || ownTarget(indicator.id()).good();
        }

        private ValueReader ownTarget(String id) {
            return in.at("targets").member(id);
        }

        private Optional<Measurement> measured(Indicator indicator) {
            return Optional.ofNullable(values.get(indicator.id()));
        }

        private void checkTarget(String id, BigDecimal own) {
            Indicator indicator = indicators.get(id);
            ValueReader target = ownTarget(id);
            if (indicator == null || !target.good()) {
                return;
            }
            Polarity polarity = indicator.polarity().orElse(Polarity.HIGHER_IS_BETTER);
            indicator.scoringIn(period).problems(polarity, own).stream()
                    .findFirst()
                    .ifPresent(problem -> target.report(
                            problem.code(),
                            Finding.of(
                                    problem.code() == ProblemCode.TARGET_NOT_POSITIVE
                                            ? problem.found()
                                            : "the target " + own.toPlainString() + ", with which there is "
                                                    + problem.found(),
                                    problem.allowed(),
                                    "agree on another target")));
        }

        private void checkMeasurement(
                ValueReader in, ScoringMethod method, Indicator indicator, Measurement measurement) {
            boolean number = measurement instanceof Measurement.Value || measurement instanceof Measurement.Ratio;
            if (number && method instanceof Rated) {
                in.report(
                        ProblemCode.RATING_EXPECTED,
                        Finding.of(
                                measurement instanceof Measurement.Value ? "a number" : "a ratio",
                                "a rating or a level",
                                "write {\"rating\": …} or {\"level\": …}"));
            } else if (measurement instanceof Measurement.Ratio ratio
                    && ratio.denominator().signum() == 0
                    && ratio.numerator().signum() != 0) {
                in.report(
                        ProblemCode.DIVISION_BY_ZERO,
                        Finding.of(
                                ratio.numerator().toPlainString() + " of 0",
                                "a denominator above 0, or 0 of 0 where there were no cases",
                                "correct one of the two numbers"));
            } else if (measurement instanceof Measurement.Level level) {
                checkLevel(in, method, indicator, level.level());
            }
        }

        private void checkLevel(ValueReader in, ScoringMethod method, Indicator indicator, String level) {
            if (!(method instanceof Rated rated)) {
                in.report(
                        ProblemCode.BAD_MEASUREMENT,
                        Finding.of(
                                "a level",
                                "a number, a ratio, a rating or notApplicable: " + indicator.id() + " is not rated",
                                "write the measured value, or a rating"));
            } else if (rated.level(level).isEmpty()) {
                in.at("level")
                        .report(
                                ProblemCode.UNKNOWN_LEVEL,
                                Finding.unknown(
                                        "level",
                                        level,
                                        rated.levels().stream()
                                                .map(Rated.Level::id)
                                                .toList()));
            }
        }

        private void checkMissing() {
            ValueReader object = in.may("values");
            if (card.whenMissing() != WhenMissing.REJECT || !object.isObject()) {
                return;
            }
            String missing = card.indicators().stream()
                    .filter(indicator -> isDue(indicator)
                            && !in.at("values").member(indicator.id()).present())
                    .map(Indicator::id)
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                object.report(
                        ProblemCode.MISSING_MEASUREMENT,
                        Finding.of(
                                "no measurement of " + missing,
                                "a record that measures all that is due in " + period,
                                "add them, or {\"notApplicable\": \"why\"} where there was nothing to measure"));
            }
        }

        private boolean nothingCounts() {
            List<String> weightless = card.groups().stream()
                    .filter(group -> group.weight().signum() == 0)
                    .map(Group::id)
                    .toList();
            return card.indicators().stream()
                    .filter(indicator -> indicator.weight().signum() > 0)
                    .filter(indicator ->
                            indicator.group().filter(weightless::contains).isEmpty())
                    .noneMatch(this::counts);
        }

        private boolean counts(Indicator indicator) {
            if (!isDue(indicator)) {
                return false;
            }
            boolean counts = indicator.whenNotApplicable() != WhenNotApplicable.REDISTRIBUTE;
            return measured(indicator)
                    .map(measurement -> counts || measurement.isApplicable(indicator))
                    .orElse(card.whenMissing() == WhenMissing.ZERO);
        }
    }
}
