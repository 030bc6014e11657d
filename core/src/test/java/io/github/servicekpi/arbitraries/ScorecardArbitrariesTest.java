package io.github.servicekpi.arbitraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Draft;
import io.github.servicekpi.PeriodType;
import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.assessment.Status;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.measurement.Measurement;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scorecard.WhenMissing;
import io.github.servicekpi.scoring.PassFail;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.ScoreCurve;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;

/** What property tests rely on: nothing is left out, and a counterexample becomes a plain one. */
class ScorecardArbitrariesTest {
    private static final int SHEETS = 800;
    private static final Choices SIMPLEST = new Choices() {
        @Override
        public int below(int n) {
            return 0;
        }

        @Override
        public Choices part() {
            return this;
        }
    };

    private static <T> List<T> some(Arbitrary<T> arbitrary, int count) {
        Random random = new Random(1);
        return arbitrary.generator(1000).stream(random)
                .limit(count)
                .map(Shrinkable::value)
                .toList();
    }

    private static Assessment assess(Sheet sheet) {
        return ScorecardCalculator.of(sheet.scorecard()).assess(sheet.record());
    }

    private static Scorecard.Builder card() {
        return Scorecard.builder()
                .id("card")
                .version("1")
                .band(Band.builder().id("all").from("0").to("100"));
    }

    private static Indicator.Builder line(String id, String weight) {
        return Indicator.builder()
                .id(id)
                .polarity(Polarity.HIGHER_IS_BETTER)
                .weight(weight)
                .scoring(PassFail.builder());
    }

    private static Scorecard onlyIn2030() {
        return card().indicator(line("line", "100").target(AssessmentPeriod.parse("2030-Q2"), "90"))
                .build();
    }

    @Test
    void theSimplestChoicesGiveThePlainestSheet() {
        Scorecard card = RandomCard.of(new Dice(SIMPLEST), RandomCard.lines(new Dice(SIMPLEST)));

        assertEquals(1, card.indicators().size());
        assertEquals(
                "PerformanceRecord{subject=E-1, period=2026-01, targets={}, values={line-0=Value[value=90]}, adjustments=[]}",
                new RecordMaker(card).record(new Dice(SIMPLEST)).toString());
    }

    @Test
    void theSameRandomGivesTheSameSheets() {
        assertEquals(some(ScorecardArbitraries.sheets(), 20), some(ScorecardArbitraries.sheets(), 20));
    }

    @Test
    void recordsComeInThePeriodsInWhichSomethingIsDue() {
        Set<AssessmentPeriod> periods = new TreeSet<>();
        some(ScorecardArbitraries.recordsFor(onlyIn2030()), 50).forEach(record -> periods.add(record.period()));

        assertEquals(Set.of(AssessmentPeriod.parse("2030-Q2")), periods);
    }

    @Test
    void aPeriodInWhichNothingIsDueHasNoRecords() {
        AssessmentPeriod month = AssessmentPeriod.of(PeriodType.MONTH, 2030, 4);
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> ScorecardArbitraries.recordsFor(onlyIn2030(), month));

        assertTrue(refusal.getMessage().startsWith("in none of [2030-04] is a line of card due"), refusal::getMessage);
    }

    @Test
    void scorecardsReachEveryWordAndEveryMember() {
        Set<String> words = new TreeSet<>();
        some(ScorecardArbitraries.scorecards(), SHEETS).forEach(card -> collect(card.toDraft(), words));

        assertReached(words, """
                interpolate steps deduct attainment pass-fail rated score at beyond otherwise start points
                per floor partial ignore count zeroIfWorseThan bonus cap scoreAtTarget form ratio pass fail
                levels target percentOfTarget targetPlus within withinPercentOfTarget higher-is-better
                lower-is-better closer-is-better % ‰ x month quarter half-year year 2026-H1 9999 scoringByPeriod
                targets whenNotApplicable full zero minimumCases aggregation ratio-of-sums sum mean last max min
                groups relative whenMissing redistribute individualTargets adjustmentRange maximumTotal
                minimumCoverage gates whenUnmeasured HALF_EVEN HALF_DOWN UP DOWN scale name en zh-CN
                description reason position title responsibilities
                """);
    }

    private static void collect(Draft draft, Set<String> words) {
        if (draft instanceof Draft.Members object) {
            object.members().forEach(member -> {
                words.add(member.name());
                collect(member.value(), words);
            });
        } else if (draft instanceof Draft.Entries list) {
            list.entries().forEach(entry -> collect(entry, words));
        } else if (draft instanceof Draft.Text text) {
            words.add(text.text());
        }
    }

    @Test
    void recordsReachEveryOutcome() {
        Set<String> reached = new TreeSet<>();
        for (Sheet sheet : some(ScorecardArbitraries.sheets(), SHEETS)) {
            Assessment assessment = assess(sheet);
            reached.add(assessment.isWithheld() ? "withheld" : "total");
            assessment.gates().forEach(any -> reached.add("gate"));
            assessment.adjustment().ifPresent(any -> reached.add("adjusted"));
            assessment.adjustmentRequested().ifPresent(any -> reached.add("clamped"));
            for (IndicatorResult line : assessment.indicators()) {
                sheet.record()
                        .value(line.indicator().id())
                        .ifPresent(found -> reached.add(
                                line.status() + ":" + found.getClass().getSimpleName()));
                reached.add(line.status().toString());
                if (sheet.record().targets().containsKey(line.indicator().id())) {
                    reached.add("own-target");
                }
            }
        }

        assertReached(reached, """
                withheld total gate adjusted clamped own-target missing scored:Value scored:Ratio rated:Rating
                rated:Level not-applicable:Ratio not-applicable:NotApplicable not-due:Value not-due:Ratio
                not-due:Level not-due:Rating not-due:NotApplicable
                """);
    }

    @Test
    void valuesPreferThePlacesOfTheCurveTheirNeighboursTiesAndWhatLiesJustBelowAnEdge() {
        Map<String, Integer> hits = new TreeMap<>();
        for (Sheet sheet : some(ScorecardArbitraries.sheets(), SHEETS)) {
            RandomScores scores = RandomScores.of(sheet.scorecard());
            for (IndicatorResult line : assess(sheet).indicators()) {
                if (line.status() == Status.SCORED) {
                    hits.merge("scored", 1, Integer::sum);
                    signsOf(line, sheet, scores).forEach(sign -> hits.merge(sign, 1, Integer::sum));
                }
            }
        }
        Map<String, Integer> leastPercent =
                Map.of("on-a-place", 15, "beside-a-place", 8, "on-an-edge", 25, "below-an-edge", 3, "tie", 1);

        leastPercent.forEach((sign, percent) -> assertTrue(
                hits.getOrDefault(sign, 0) * 100 > percent * hits.get("scored"), () -> sign + " is rare: " + hits));
    }

    private static Set<String> signsOf(IndicatorResult line, Sheet sheet, RandomScores scores) {
        ScoreCurve curve = line.indicator()
                .scoringIn(sheet.record().period())
                .curve(line.indicator().polarity().orElseThrow(), line.target().orElseThrow());
        Rational value = valueOf(line);
        Rational units = curve.scoreOf(value).dividedBy(scores.step());
        Set<String> signs = new TreeSet<>();
        if (curve.places().contains(value)) {
            signs.add("on-a-place");
        } else if (curve.places().stream()
                .anyMatch(place -> place.minus(value).abs().equals(Numbers.SMALLEST))) {
            signs.add("beside-a-place");
        }
        boolean whole = units.denominator().equals(BigInteger.ONE);
        if (scores.edges().contains(Numbers.whole(units.ceiling()).times(scores.step()))) {
            signs.add(whole ? "on-an-edge" : "below-an-edge");
        }
        if (units.denominator().equals(BigInteger.TWO)) {
            signs.add("tie");
        }
        return signs;
    }

    private static Rational valueOf(IndicatorResult line) {
        Measurement found = line.measurement().orElseThrow();
        if (found instanceof Measurement.Ratio ratio) {
            Rational share = Rational.of(ratio.numerator()).dividedBy(Rational.of(ratio.denominator()));
            return share.times(line.indicator().ratioFactor());
        }
        return Rational.of(((Measurement.Value) found).value());
    }

    private static void assertReached(Set<String> reached, String expected) {
        List<String> left = new ArrayList<>(List.of(expected.strip().split("\\s+")));
        left.removeAll(reached);
        assertTrue(left.isEmpty(), () -> "never reached: " + left + " in " + reached);
    }

    /** What jqwik does: takes the first simpler one that fails as well, as long as there is one. */
    private static <T> T shrunk(Arbitrary<T> arbitrary, Predicate<T> fails) {
        Shrinkable<T> smallest = arbitrary.generator(1000).stream(new Random(1))
                .filter(drawn -> fails.test(drawn.value()))
                .findFirst()
                .orElseThrow();
        for (Optional<Shrinkable<T>> next = Optional.of(smallest); next.isPresent(); ) {
            smallest = next.get();
            next = smallest.shrink().filter(made -> fails.test(made.value())).findFirst();
        }
        return smallest.value();
    }

    @Test
    void aSheetShrinksToOneLineAndTheOneThingThatFails() {
        Sheet shrunk = shrunk(
                ScorecardArbitraries.sheets(),
                sheet -> assess(sheet).indicators().stream().anyMatch(line -> line.status() == Status.MISSING));

        assertEquals(1, shrunk.scorecard().indicators().size());
        assertEquals(WhenMissing.ZERO, shrunk.scorecard().whenMissing());
        assertEquals(List.of(), shrunk.scorecard().gates());
        assertEquals(
                "PerformanceRecord{subject=E-1, period=2026-01, targets={}, values={}, adjustments=[]}",
                shrunk.record().toString());
    }

    @Test
    void theLinesOfARecordShrinkEachByItself() {
        Scorecard card = card().individualTargets(true)
                .adjustmentRange("-5", "5")
                .indicator(line("first", "40").targetOfEveryPeriod("90"))
                .indicator(line("second", "60").targetOfEveryPeriod("80"))
                .build();
        PerformanceRecord shrunk = shrunk(
                ScorecardArbitraries.recordsFor(card),
                record -> record.value("second")
                        .filter(Measurement.Ratio.class::isInstance)
                        .isPresent());

        assertEquals(
                "{first=Value[value=90], second=Ratio[numerator=80, denominator=1]}",
                shrunk.values().toString());
        assertEquals(List.of(), shrunk.adjustments());
    }

    @Test
    void whateverShrinkingLeavesIsAValidSheet() {
        ScorecardArbitraries.sheets().generator(1000).stream(new Random(2))
                .limit(5)
                .forEach(sheet -> sheet.shrink().limit(300).forEach(simpler -> assess(simpler.value())));
    }
}
