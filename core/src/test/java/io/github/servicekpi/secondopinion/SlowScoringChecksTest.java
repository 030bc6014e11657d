package io.github.servicekpi.secondopinion;

import static io.github.servicekpi.secondopinion.CardEditor.newObject;
import static io.github.servicekpi.secondopinion.SampleCard.interpolate;
import static io.github.servicekpi.secondopinion.SampleCard.list;
import static io.github.servicekpi.secondopinion.SampleCard.n;
import static io.github.servicekpi.secondopinion.SampleCard.point;
import static io.github.servicekpi.secondopinion.SampleCard.steps;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Scorings by themselves and against their targets (core/README.md, section 5). */
class SlowScoringChecksTest {
    private static final String LOWER = "/indicators/0"; // targets: month 5, year 4
    private static final String HIGHER = "/indicators/1"; // target: month 90
    private static final String CLOSER = "/indicators/2"; // target: month 10

    private final SampleCard card = new SampleCard();

    /** Pointers are given from the indicator on. */
    private void finds(String indicator, Map<String, Object> scoring, String... codesWithPointers) {
        card.set(indicator + "/scoring", scoring);
        TreeSet<String> expected = new TreeSet<>();
        Arrays.stream(codesWithPointers)
                .map(s -> s.replace(" ", " " + indicator))
                .forEach(expected::add);
        TreeSet<String> found = new TreeSet<>();
        SlowScorecardChecks.problems(card.asMap()).forEach(f -> found.add(f.code() + " " + f.pointer()));
        assertEquals(expected, found);
    }

    private static Map<String, Object> beyond(long score, Object place) {
        return newObject("score", n(score), "beyond", place);
    }

    private static Map<String, Object> within(long distance) {
        return newObject("within", n(distance));
    }

    private static Map<String, Object> percent(long percent) {
        return newObject("percentOfTarget", n(percent));
    }

    @Test
    void theLaterEntryOfAFallingPairIsTheProblem() {
        // Worst first: 80 (score 50), 90 (70), 95 (60): the second pair falls, and of it `95` is the first in the file.
        Map<String, Object> scoring = interpolate(point(60, n(95)), point(50, n(80)), point(70, n(90)));
        finds(HIGHER, scoring, "not-monotone /scoring/points/2");
    }

    @Test
    void onlyTheFirstFallingPairIsReported() {
        // Lower is better, worst first: 9 (30), 8 (20), 7 (10).
        finds(LOWER, interpolate(point(30, n(9)), point(20, n(8)), point(10, n(7))), "not-monotone /scoring/points/1");
    }

    @Test
    void atOnePlaceEntriesAreSortedByScore() {
        finds(HIGHER, interpolate(point(60, n(90)), point(100, n(90)), point(0, n(90)), point(0, n(50))));
    }

    @Test
    void atAPlaceIsWorseThanBeyondIt() {
        finds(HIGHER, steps(beyond(80, n(90)), point(60, n(90))));
        finds(HIGHER, steps(beyond(60, n(90)), point(80, n(90))), "not-monotone /scoring/steps/1");
    }

    @Test
    void whatIsLeftOverMustNotBeBetterThanTheWorstStep() {
        Map<String, Object> scoring = steps(point(100, n(95)), point(60, n(90)));
        scoring.put("otherwise", n(60));
        finds(HIGHER, scoring);
        scoring.put("otherwise", n("60.0001"));
        finds(HIGHER, scoring, "not-monotone /scoring/otherwise");
    }

    @Test
    void everyPeriodIsLookedAtWithItsTargetInForce() {
        // At 5 the target is worse than the 4.5 of the other point; at 4 it is better.
        finds(LOWER, interpolate(point(100, "target"), point(50, n("4.5"))), "not-monotone /scoring/points/1");
        card.set(LOWER + "/targets/month", n(4));
        finds(LOWER, interpolate(point(100, "target"), point(50, n("4.5"))));
        card.set(LOWER + "/targets/2026-12", n(5));
        finds(LOWER, interpolate(point(100, "target"), point(50, n("4.5"))), "not-monotone /scoring/points/1");
    }

    @Test
    void aPeriodsOwnScoringIsCheckedWhereItIsInForce() {
        Map<String, Object> falling = steps(point(0, n(95)), point(60, n(90)));
        card.set(HIGHER + "/scoringByPeriod", newObject("2026-12", falling, "year", falling));
        // There is a monthly target for December and none for a year, which is never due.
        finds(HIGHER, newObject("method", "rated"), "not-monotone /scoringByPeriod/2026-12/steps/1");
    }

    @Test
    void entriesWithAProblemAreNotSorted() {
        finds(
                HIGHER,
                interpolate(point(0, n(95)), point(60, n(90)), point(101, n(99))),
                "number-out-of-range /scoring/points/2/score");
    }

    @Test
    void eachSideOfACloserTargetIsCheckedByItself() {
        // Left, worst first: 6 (60), 10 (100). Right: 14 (60), 13 (70), 10 (100).
        finds(CLOSER, interpolate(point(100, "target"), point(60, within(4)), point(70, n(13))));
        // Left: 6 (60), 7 (50), 10 (100); right: 14 (60), 10 (100).
        finds(
                CLOSER,
                interpolate(point(50, n(7)), point(100, "target"), point(60, within(4))),
                "not-monotone /scoring/points/2");
    }

    @Test
    void aPlaceOnACloserTargetBelongsToBothSides() {
        finds(CLOSER, interpolate(point(60, "target"), point(70, n(8))), "not-monotone /scoring/points/1");
        finds(CLOSER, interpolate(point(70, n(12)), point(60, n(10))), "not-monotone /scoring/points/1");
    }

    @Test
    void theTwoInnermostPointsAgreeUnlessOneIsOnTheTarget() {
        finds(CLOSER, interpolate(point(80, n(8)), point(80, n(12)), point(10, within(5))));
        finds(
                CLOSER,
                interpolate(point(80, n(8)), point(90, n(12)), point(10, within(5))),
                "not-monotone /scoring/points/1");
        // The best of a jump is awarded on it; without any place on the left nothing has to agree.
        finds(CLOSER, interpolate(point(80, n(8)), point(50, n(12)), point(80, n(12))));
        finds(CLOSER, interpolate(point(80, n(11)), point(50, n(12))));
        finds(CLOSER, steps(point(80, n(8)), point(90, n(12))));
    }

    @Test
    void anOtherwiseIsHeldAgainstTheWorstStepOfEitherSide() {
        Map<String, Object> scoring = steps(point(80, n(8)), point(90, n(12)));
        scoring.put("otherwise", n(85));
        finds(CLOSER, scoring, "not-monotone /scoring/otherwise");
    }

    @Test
    void aPercentageOfZeroIsNoPlace() {
        card.set(LOWER + "/targets/year", n(0));
        Map<String, Object> scoring = interpolate(point(100, n(-1)), point(60, "target"), point(0, percent(200)));
        finds(LOWER, scoring, "percent-of-zero /scoring/points/2/at");
    }

    @Test
    void percentagesOfZeroAreFoundInEveryPlaceOfADeduction() {
        card.set(HIGHER + "/targets/month", n(0));
        Map<String, Object> scoring = newObject(
                "method",
                "deduct",
                "points",
                n(1),
                "per",
                percent(1),
                "zeroIfWorseThan",
                percent(0),
                "bonus",
                newObject("points", n(1), "per", percent(5)));
        finds(
                HIGHER,
                scoring,
                "percent-of-zero /scoring/per",
                "percent-of-zero /scoring/zeroIfWorseThan",
                "percent-of-zero /scoring/bonus/per");
    }

    @Test
    void aTargetThatIsDividedByIsPositive() {
        card.set(HIGHER + "/targets/month", n(0)).set(HIGHER + "/targets/2026-12", n(-1));
        card.set(HIGHER + "/targets/year", n("1e-9"));
        finds(
                HIGHER,
                newObject("method", "attainment"),
                "target-not-positive /targets/month",
                "target-not-positive /targets/2026-12");
    }

    @Test
    void distancesAreForCloserOnly() {
        finds(HIGHER, steps(point(50, within(1))), "polarity-not-supported /scoring/steps/0/at");
        finds(HIGHER, steps(beyond(50, within(1))), "polarity-not-supported /scoring/steps/0/beyond");
        Map<String, Object> zero = newObject("withinPercentOfTarget", n(1));
        Map<String, Object> deduct =
                newObject("method", "deduct", "points", n(1), "per", n(1), "zeroIfWorseThan", zero);
        finds(HIGHER, deduct, "polarity-not-supported /scoring/zeroIfWorseThan");
        card.set(HIGHER + "/polarity", "closer-is-better");
        finds(HIGHER, deduct);
    }

    @Test
    void closerHasNoBonusAndNoAttainment() {
        Map<String, Object> bonus = newObject("points", n(1), "per", n(1));
        finds(
                CLOSER,
                newObject("method", "deduct", "points", n(1), "per", n(1), "bonus", bonus),
                "polarity-not-supported /scoring/bonus");
        finds(CLOSER, newObject("method", "attainment"), "polarity-not-supported /scoring/method");
    }

    @Test
    void onlyLowerHasAForm() {
        Map<String, Object> scoring = newObject("method", "attainment", "form", "ratio");
        finds(LOWER, scoring);
        card.set(LOWER + "/polarity", "higher-is-better");
        finds(LOWER, scoring, "polarity-not-supported /scoring/form");
    }

    @Test
    void scoresThatHaveAnOrderKeepIt() {
        finds(HIGHER, newObject("method", "pass-fail", "pass", n(10), "fail", n(10)));
        finds(HIGHER, newObject("method", "pass-fail", "pass", n(10), "fail", n(11)), "bad-range /scoring");
        // The defaults take part: scoreAtTarget is 100.
        finds(HIGHER, newObject("method", "attainment", "cap", n(99)), "bad-range /scoring");
        finds(HIGHER, newObject("method", "attainment", "cap", n(99), "scoreAtTarget", n(99)));
        Map<String, Object> bonus = newObject("points", n(1), "per", n(1), "cap", n(99));
        finds(HIGHER, newObject("method", "deduct", "points", n(1), "per", n(1), "bonus", bonus), "bad-range /scoring");
        Map<String, Object> scoring = newObject(
                "method",
                "deduct",
                "start",
                n(80),
                "points",
                n(1),
                "per",
                n(1),
                "floor",
                n(81),
                "bonus",
                newObject("points", n(1), "per", n(1), "cap", n(101)));
        finds(HIGHER, scoring, "bad-range /scoring", "number-out-of-range /scoring/bonus/cap");
    }

    @Test
    void aDefaultThatIsTheFullScoreIsUnknownWithoutIt() {
        card.set("/bands/0/from", "ninety");
        card.set(HIGHER + "/scoring", newObject("method", "attainment", "cap", n(99)));
        assertEquals(
                "[wrong-type at \"/bands/0/from\"]",
                SlowScorecardChecks.problems(card.asMap()).toString());
    }

    @Test
    void atAndBeyondTogetherAreOfTheWrongType() {
        Map<String, Object> both = newObject("score", n(50), "at", "target", "beyond", n(1));
        finds(HIGHER, newObject("method", "steps", "steps", list(both)), "wrong-type /scoring/steps/0");
        finds(
                HIGHER,
                newObject("method", "pass-fail", "at", "target", "beyond", "Target"),
                "wrong-type /scoring",
                "unknown-word /scoring/beyond");
    }

    @Test
    void onlyStepsAndPassFailHaveABeyond() {
        finds(
                HIGHER,
                interpolate(point(0, n(1)), beyond(100, n(90))),
                "unknown-member /scoring/points/1/beyond",
                "missing-member /scoring/points/1");
    }

    @Test
    void aThresholdHasExactlyOneKnownMember() {
        finds(HIGHER, steps(point(50, newObject())), "wrong-type /scoring/steps/0/at");
        Map<String, Object> two = newObject("percentOfTarget", n(1), "targetPlus", n(1));
        finds(HIGHER, steps(point(50, two)), "wrong-type /scoring/steps/0/at");
        Map<String, Object> misspelt = newObject("percentOftarget", n(1));
        finds(HIGHER, steps(point(50, misspelt)), "unknown-member /scoring/steps/0/at/percentOftarget");
        finds(HIGHER, steps(point(50, newObject("targetPlus", n(1), "x-note", n(1)))));
        finds(CLOSER, steps(point(50, within(-1))), "number-out-of-range /scoring/steps/0/at/within");
    }

    @Test
    void whatIsCountedInIsMoreThanZero() {
        Map<String, Object> scoring = newObject("method", "deduct", "points", n(1), "per", n(0));
        finds(HIGHER, scoring, "number-out-of-range /scoring/per");
        scoring.put("per", percent(0));
        finds(HIGHER, scoring, "number-out-of-range /scoring/per/percentOfTarget");
        scoring.put("per", "target");
        finds(HIGHER, scoring, "wrong-type /scoring/per");
        scoring.put("per", newObject());
        finds(HIGHER, scoring, "wrong-type /scoring/per");
    }

    @Test
    void withoutAKnownPolarityNothingIsSorted() {
        card.set(HIGHER + "/polarity", "higher");
        finds(HIGHER, steps(point(0, n(95)), point(60, within(1))), "unknown-word /polarity");
    }
}
