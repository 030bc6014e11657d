package io.github.servicekpi;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Explanation;
import io.github.servicekpi.assessment.Goal;
import io.github.servicekpi.assessment.GroupResult;
import io.github.servicekpi.assessment.ImprovementPlan;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.assessment.PlanStatus;
import io.github.servicekpi.assessment.Sentences;
import io.github.servicekpi.assessment.ValueRanges;
import io.github.servicekpi.calculator.BatchCalculator;
import io.github.servicekpi.calculator.BatchColumns;
import io.github.servicekpi.calculator.BatchResults;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.fixture.Sweep;
import io.github.servicekpi.measurement.Adjustment;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.rollup.RollUp;
import io.github.servicekpi.scorecard.Aggregation;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.BandScale;
import io.github.servicekpi.scorecard.ByPeriod;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Group;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Position;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scorecard.Weighting;
import io.github.servicekpi.scorecard.WhenMissing;
import io.github.servicekpi.scorecard.WhenNotApplicable;
import io.github.servicekpi.scorecard.WhenUnmeasured;
import io.github.servicekpi.scoring.Attainment;
import io.github.servicekpi.scoring.CurvePoint;
import io.github.servicekpi.scoring.Deduct;
import io.github.servicekpi.scoring.Distance;
import io.github.servicekpi.scoring.Interpolate;
import io.github.servicekpi.scoring.Partial;
import io.github.servicekpi.scoring.PassFail;
import io.github.servicekpi.scoring.PieceType;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.Rated;
import io.github.servicekpi.scoring.ScoreCurve;
import io.github.servicekpi.scoring.ScoringMethod;
import io.github.servicekpi.scoring.Steps;
import io.github.servicekpi.scoring.Threshold;
import io.github.servicekpi.scoring.ValueRange;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One good value at least of each type that a program hands to the library, most of them of one small scorecard. */
final class DoorSamples {
    private static final AssessmentPeriod MONTH = AssessmentPeriod.parse("2026-09");
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final LocalizedText TEXT = LocalizedText.of("why");
    private static final Rational NUMBER = Rational.of(10);
    private static final Threshold THRESHOLD = Threshold.value("5");
    private static final Distance DISTANCE = Distance.of("1");
    private static final List<Interpolate.Point> POINTS = List.of(
            new Interpolate.Point(BigDecimal.ZERO, THRESHOLD), new Interpolate.Point(TEN, Threshold.value("9")));
    private static final List<Steps.Step> STEPS = List.of(new Steps.Step(TEN, THRESHOLD, false));
    private static final List<Rated.Level> LEVELS = List.of(new Rated.Level("a", Optional.of(TEXT), TEN));
    private static final Deduct.Bonus BONUS =
            new Deduct.Bonus(TEN, DISTANCE, new BigDecimal(1000), Partial.values()[0]);
    private static final Deduct DEDUCT = new Deduct(
            TEN, TEN, DISTANCE, BigDecimal.ZERO, Partial.values()[0], Optional.of(THRESHOLD), Optional.empty());

    private static final Scorecard CARD = Sheet.scored("higher-is-better", "10", "{'method': 'attainment'}")
            .with("/individualTargets", "true")
            .with("/adjustmentRange", "{'min': -5, 'max': 5}")
            .with("/groups", "[{'id': 'group', 'weight': 100}]")
            .with("/indicators/0/group", "'group'")
            .with("/gates", "[{'indicator': 'line', 'scoreBelow': 5, 'capTotalAt': 50}]")
            .scorecard();
    private static final ScorecardCalculator CALCULATOR = ScorecardCalculator.of(CARD);
    private static final BatchCalculator BATCH = BatchCalculator.of(CARD, MONTH);
    private static final PerformanceRecord RECORD = PerformanceRecord.builder()
            .subject("E-1")
            .period(MONTH)
            .value("line", "9")
            .build();
    private static final Assessment ASSESSMENT = CALCULATOR.assess(RECORD);
    private static final Explanation EXPLANATION = ASSESSMENT.explain().get(0);
    private static final ImprovementPlan PLAN = CALCULATOR.plan(RECORD, "exceeds");
    private static final Band BAND = CARD.bandScale().bestFirst().get(0);
    private static final Indicator INDICATOR = CARD.indicators().get(0);
    private static final ValueRange RANGE = ValueRange.above(new Bound(NUMBER, true));
    private static final Problem PROBLEM = Problem.more(1, 1);

    private DoorSamples() {}

    static Sweep sweep() {
        Sweep sweep = new Sweep(Set.of("Rated.curve"));
        addPlatform(sweep);
        addWords(sweep);
        addScoring(sweep);
        addScorecard(sweep);
        addMeasurements(sweep);
        addResults(sweep);
        addCalculators(sweep);
        return sweep;
    }

    private static void addPlatform(Sweep sweep) {
        sweep.with(String.class, () -> "line", () -> "5", () -> "2026-09", () -> "exceeds", () -> "text")
                .with(int.class, () -> 1)
                .with(long.class, () -> 1L)
                .with(boolean.class, () -> true)
                .with(BigDecimal.class, () -> TEN)
                .with(BigInteger.class, () -> BigInteger.TEN)
                .with(long[].class, () -> new long[1])
                .with(int[].class, () -> new int[1])
                .with(byte[].class, () -> new byte[1])
                .with(boolean[].class, () -> new boolean[1])
                .with(RoundingMode.class, () -> RoundingMode.HALF_UP)
                .with(ResourceBundle.class, DoorSamples::words)
                .with("java.util.Optional<java.math.BigDecimal>", () -> Optional.of(TEN))
                .with("java.util.Map<java.lang.String, java.lang.String>", () -> Map.of("en", "why"))
                .with("java.util.Map<java.lang.String, java.math.BigDecimal>", () -> Map.of("line", TEN))
                .with("java.util.Collection<java.lang.String>", () -> List.of("line"));
        Consumer<Indicator.Builder> unchanged = builder -> {};
        of(sweep, Consumer.class, Indicator.Builder.class, unchanged);
    }

    private static ResourceBundle words() {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[0][];
            }
        };
    }

    private static void addWords(Sweep sweep) {
        sweep.with(AssessmentPeriod.class, () -> MONTH)
                .with(PeriodType.class, () -> PeriodType.MONTH)
                .with(LocalizedText.class, () -> TEXT)
                .with(Rational.class, () -> NUMBER)
                .with(Bound.class, () -> new Bound(NUMBER, true))
                .with(Problem.class, () -> PROBLEM)
                .with(ProblemCode.class, () -> ProblemCode.MORE_PROBLEMS)
                .with(ProblemList.class, ProblemList::new)
                .with(NearestWord.class, () -> new NearestWord("line"))
                .with(Draft.class, () -> CARD.toDraft(), () -> RECORD.toDraft())
                .with(Draft.Members.class, Draft::object)
                .with(Draft.Entries.class, Draft::list);
        of(sweep, List.class, Problem.class, List.of(PROBLEM));
        Supplier<Problem> maker = () -> PROBLEM;
        of(sweep, Supplier.class, Problem.class, maker);
        of(sweep, List.class, LocalizedText.class, List.of(TEXT));
        of(sweep, Optional.class, LocalizedText.class, Optional.of(TEXT));
    }

    private static void addScoring(Sweep sweep) {
        Attainment attainment = (Attainment) INDICATOR.scoring();
        ScoreCurve curve = attainment.curve(Polarity.HIGHER_IS_BETTER, TEN);
        sweep.with(Polarity.class, () -> Polarity.HIGHER_IS_BETTER)
                .with(Partial.class, () -> Partial.values()[0])
                .with(PieceType.class, () -> PieceType.LINE)
                .with(Attainment.Form.class, () -> Attainment.Form.RATIO)
                .with(Threshold.Relation.class, () -> Threshold.Relation.TARGET_PLUS)
                .with(Threshold.class, () -> THRESHOLD)
                .with(Threshold.Value.class, () -> THRESHOLD)
                .with(Threshold.Target.class, Threshold::target)
                .with(Threshold.Relative.class, () -> Threshold.targetPlus("1"))
                .with(Distance.class, () -> DISTANCE)
                .with(ScoringMethod.class, () -> attainment)
                .with(Attainment.class, () -> attainment)
                .with(Interpolate.class, () -> new Interpolate(POINTS))
                .with(Steps.class, () -> new Steps(STEPS, BigDecimal.ZERO))
                .with(PassFail.class, () -> new PassFail(THRESHOLD, false, TEN, BigDecimal.ZERO))
                .with(Rated.class, () -> new Rated(LEVELS))
                .with(Deduct.class, () -> DEDUCT)
                .with(ScoringMethod.Builder.class, Attainment::builder)
                .with(Attainment.Builder.class, Attainment::builder)
                .with(Interpolate.Builder.class, Interpolate::builder)
                .with(Steps.Builder.class, Steps::builder)
                .with(PassFail.Builder.class, PassFail::builder)
                .with(Rated.Builder.class, Rated::builder)
                .with(Deduct.Builder.class, DEDUCT::toBuilder)
                .with(ScoreCurve.class, () -> curve)
                .with(ValueRange.class, () -> RANGE);
        of(sweep, List.class, Interpolate.Point.class, POINTS);
        of(sweep, List.class, Steps.Step.class, STEPS);
        of(sweep, List.class, Rated.Level.class, LEVELS);
        of(sweep, Optional.class, Threshold.class, Optional.of(THRESHOLD));
        of(sweep, Optional.class, Deduct.Bonus.class, Optional.of(BONUS));
        of(sweep, Optional.class, CurvePoint.class, Optional.of(new CurvePoint(NUMBER, NUMBER)));
        of(sweep, Optional.class, Rational.class, Optional.of(NUMBER));
        of(sweep, Optional.class, ValueRange.class, Optional.of(RANGE));
    }

    private static void addScorecard(Sweep sweep) {
        sweep.with(Scorecard.class, () -> CARD)
                .with(Scorecard.Builder.class, CARD::toBuilder)
                .with(Indicator.class, () -> INDICATOR)
                .with(Indicator.Builder.class, Indicator::builder)
                .with(Band.class, () -> BAND)
                .with(Band.Builder.class, BAND::toBuilder)
                .with(BandScale.class, CARD::bandScale)
                .with(Group.class, () -> CARD.groups().get(0))
                .with(Group.Builder.class, Group::builder)
                .with(Gate.Builder.class, Gate::builder)
                .with(Position.Builder.class, Position::builder)
                .with(ByPeriod.class, INDICATOR::targets)
                .with(Aggregation.class, () -> Aggregation.values()[0])
                .with(Weighting.class, () -> Weighting.values()[0])
                .with(WhenMissing.class, () -> WhenMissing.values()[0])
                .with(WhenNotApplicable.class, () -> WhenNotApplicable.values()[0])
                .with(WhenUnmeasured.class, () -> WhenUnmeasured.values()[0]);
        of(sweep, Optional.class, Band.class, Optional.of(BAND));
    }

    private static void addMeasurements(Sweep sweep) {
        Measurement value = new Measurement.Value(TEN);
        sweep.with(Measurement.class, () -> value)
                .with(PerformanceRecord.class, () -> RECORD)
                .with(PerformanceRecord.Builder.class, PerformanceRecord::builder);
        of(sweep, List.class, Adjustment.class, List.of(new Adjustment(BigDecimal.ONE, TEXT)));
        of(sweep, List.class, PerformanceRecord.class, List.of(RECORD));
        sweep.with("java.util.Map<java.lang.String, " + Measurement.class.getName() + ">", () -> Map.of("line", value));
    }

    private static void addResults(Sweep sweep) {
        RollUp.Share share = new RollUp.Share(BigDecimal.ONE, List.of(ASSESSMENT));
        sweep.with(Assessment.class, () -> ASSESSMENT)
                .with(IndicatorResult.class, () -> ASSESSMENT.indicators().get(0))
                .with(GroupResult.class, () -> ASSESSMENT.groups().get(0))
                .with(Explanation.class, () -> EXPLANATION)
                .with(ImprovementPlan.class, () -> PLAN)
                .with(PlanStatus.class, PLAN::status)
                .with(Goal.class, () -> Goal.of(BAND))
                .with(Sentences.class, () -> Sentences.in("en"))
                .with(
                        ValueRanges.class,
                        () -> CALCULATOR.valueRanges("line", MONTH).orElseThrow());
        of(sweep, List.class, Assessment.class, List.of(ASSESSMENT));
        of(sweep, List.class, RollUp.Share.class, List.of(share));
        of(sweep, List.class, ImprovementPlan.Option.class, PLAN.options());
    }

    private static void addCalculators(Sweep sweep) {
        sweep.with(ScorecardCalculator.class, () -> CALCULATOR)
                .with(BatchCalculator.class, () -> BATCH)
                .with(BatchColumns.class, () -> BATCH.columns().rows(2).values("line", new long[] {9, 9}, 0))
                .with(BatchResults.class, () -> BATCH.resultsWithScores(2));
    }

    /** Takes a sample of a type with one argument. */
    private static <T> void of(Sweep sweep, Class<? super T> type, Class<?> argument, T sample) {
        sweep.with(type.getName() + "<" + argument.getTypeName() + ">", () -> sample);
    }
}
