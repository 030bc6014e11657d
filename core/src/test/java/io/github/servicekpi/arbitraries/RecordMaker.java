package io.github.servicekpi.arbitraries;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.PeriodType;
import io.github.servicekpi.Rational;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.AdjustmentRange;
import io.github.servicekpi.scorecard.Group;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scorecard.WhenMissing;
import io.github.servicekpi.scorecard.WhenNotApplicable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes random records that fit a scorecard. */
final class RecordMaker {
    private static final int USUAL_YEAR = 2026;
    private static final Rational MOST_POINTS = Rational.of(1000);

    private final Scorecard scorecard;
    private final RandomScores scores;
    private final Set<String> weighty;
    private final List<AssessmentPeriod> periods;
    private final boolean anyPeriod;

    /** Makes records of any period in which something with a weight is due. */
    RecordMaker(Scorecard scorecard) {
        this(scorecard, likedBy(scorecard), true);
    }

    /** Makes records of one period. */
    RecordMaker(Scorecard scorecard, AssessmentPeriod period) {
        this(scorecard, List.of(period), false);
    }

    private RecordMaker(Scorecard scorecard, List<AssessmentPeriod> candidates, boolean anyPeriod) {
        this.scorecard = scorecard;
        this.scores = RandomScores.of(scorecard);
        this.weighty = weighty(scorecard);
        this.periods = candidates.stream().filter(this::isAnythingDue).toList();
        this.anyPeriod = anyPeriod;
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("in none of " + candidates + " is a line of " + scorecard.id()
                    + " due that has a weight; allowed are periods for which such a line has a target, or is rated and"
                    + " has no targets at all; name one of these, or give such a line a target");
        }
    }

    /** {@return a period of each type, and those that the scorecard has something of its own for} */
    private static List<AssessmentPeriod> likedBy(Scorecard scorecard) {
        Stream<AssessmentPeriod> named = scorecard.indicators().stream()
                .flatMap(indicator -> Stream.of(indicator.targets(), indicator.scoringByPeriod()))
                .flatMap(byPeriod -> byPeriod.byKey().keySet().stream())
                .flatMap(key -> AssessmentPeriod.tryParse(key).stream());
        Stream<AssessmentPeriod> usual =
                Stream.of(PeriodType.values()).map(type -> AssessmentPeriod.of(type, USUAL_YEAR, 1));
        return Stream.concat(usual, named.sorted()).distinct().toList();
    }

    private static Set<String> weighty(Scorecard scorecard) {
        Set<String> idleGroups = scorecard.groups().stream()
                .filter(group -> group.weight().signum() == 0)
                .map(Group::id)
                .collect(Collectors.toSet());
        return scorecard.indicators().stream()
                .filter(indicator -> indicator.weight().signum() > 0)
                .filter(indicator ->
                        indicator.group().filter(idleGroups::contains).isEmpty())
                .map(Indicator::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isAnythingDue(AssessmentPeriod period) {
        return scorecard.indicators().stream()
                .anyMatch(indicator -> weighty.contains(indicator.id()) && indicator.isDueIn(period));
    }

    PerformanceRecord record(Dice dice) {
        return record(
                dice, scorecard.indicators().stream().map(any -> dice.part()).toList());
    }

    /** {@return a record whose lines have dice of their own} */
    PerformanceRecord record(Dice dice, List<Dice> parts) {
        PerformanceRecord.Builder record =
                PerformanceRecord.builder().subject(dice.oneOf("E-1", "E-1", "王\"小\\明\t\u0001", "\ud83d\ude00 / ~"));
        AssessmentPeriod period = period(dice);
        record.period(period);
        boolean ownTargets = scorecard.individualTargets() && dice.onceIn(3);
        Habits habits = Habits.drawn(dice, scorecard);
        List<RandomLine> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Dice part = parts.get(i);
            RandomLine line =
                    RandomLine.drawn(part, scorecard.indicators().get(i), period, scores, ownTargets && part.onceIn(3));
            lines.add(line.measured(part, habits));
        }
        lines = withOneThatCounts(lines);
        for (RandomLine line : lines) {
            line.ownTarget().ifPresent(target -> record.target(line.id(), target));
            line.measurement().ifPresent(measurement -> record.measurement(line.id(), measurement));
        }
        scorecard.adjustmentRange().filter(any -> dice.onceIn(3)).ifPresent(range -> adjust(record, dice, range));
        return record.build();
    }

    private AssessmentPeriod period(Dice dice) {
        if (anyPeriod && dice.onceIn(3)) {
            AssessmentPeriod drawn = RandomPeriods.drawn(dice);
            if (isAnythingDue(drawn)) {
                return drawn;
            }
        }
        return dice.oneOf(periods);
    }

    /** A record in which nothing counts is rejected: then the first line that may count is measured after all. */
    private List<RandomLine> withOneThatCounts(List<RandomLine> lines) {
        if (lines.stream().anyMatch(line -> weighty.contains(line.id()) && counts(line))) {
            return lines;
        }
        List<RandomLine> changed = new ArrayList<>(lines);
        for (int i = 0; i < lines.size(); i++) {
            RandomLine line = lines.get(i);
            if (weighty.contains(line.id()) && line.isDue()) {
                changed.set(i, line.with(line.plain()));
                break;
            }
        }
        return changed;
    }

    private boolean counts(RandomLine line) {
        if (!line.isDue()) {
            return false;
        } else if (line.measurement().isEmpty()) {
            return scorecard.whenMissing() == WhenMissing.ZERO;
        }
        return isApplicable(line.measurement().get(), line.indicator())
                || line.indicator().whenNotApplicable() != WhenNotApplicable.REDISTRIBUTE;
    }

    private static boolean isApplicable(Measurement measurement, Indicator indicator) {
        if (measurement instanceof Measurement.Ratio ratio) {
            return ratio.denominator().signum() > 0
                    && indicator
                            .minimumCases()
                            .filter(cases -> ratio.denominator().compareTo(cases) < 0)
                            .isEmpty();
        }
        return !(measurement instanceof Measurement.NotApplicable);
    }

    private void adjust(PerformanceRecord.Builder record, Dice dice, AdjustmentRange range) {
        int count = dice.oneOf(1, 1, 2, 3);
        for (int i = 0; i < count; i++) {
            Rational points = dice.oneOf(
                    Rational.of(2),
                    dice.between(-9, 9, scores.scale()),
                    Rational.of(range.min()),
                    Rational.of(range.max()),
                    scores.full(),
                    MOST_POINTS.negated(),
                    dice.between(MOST_POINTS.negated(), MOST_POINTS, scores.scale()));
            record.adjustment(Numbers.decimal(points).toPlainString(), RandomTexts.text(dice, "reason", "原因"));
        }
    }
}
