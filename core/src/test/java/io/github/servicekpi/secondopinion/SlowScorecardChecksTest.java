package io.github.servicekpi.secondopinion;

import static io.github.servicekpi.secondopinion.CardEditor.newObject;
import static io.github.servicekpi.secondopinion.SampleCard.band;
import static io.github.servicekpi.secondopinion.SampleCard.interpolate;
import static io.github.servicekpi.secondopinion.SampleCard.list;
import static io.github.servicekpi.secondopinion.SampleCard.n;
import static io.github.servicekpi.secondopinion.SampleCard.point;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Shape, numbers and the frame of a card: one mistake at a time, each with the place that section 13 gives it. */
class SlowScorecardChecksTest {
    private final SampleCard card = new SampleCard();

    private void finds(String... codesWithPointers) {
        findsIn(card.asMap(), codesWithPointers);
    }

    private static void findsIn(Object document, String... codesWithPointers) {
        TreeSet<String> found = new TreeSet<>();
        SlowScorecardChecks.problems(document).forEach(f -> found.add(f.code() + " " + f.pointer()));
        assertEquals(new TreeSet<>(Arrays.asList(codesWithPointers)), found);
    }

    @Test
    void theSampleIsValid() {
        finds();
    }

    @Test
    void whatIsNoObjectIsNoCard() {
        findsIn(list(), "wrong-type ");
        findsIn(null, "wrong-type ");
    }

    @Test
    void anEmptyCardLacksItsMembersAtTheCard() {
        findsIn(newObject(), "missing-member ");
    }

    @Test
    void ofAnotherFormatNothingFurtherIsSaid() {
        card.set("/format", n(2)).set("/id", n(1)).remove("/version");
        finds("unsupported-format /format");
    }

    @Test
    void theFormatIsReadByValue() {
        card.set("/format", n("10e-1"));
        finds();
    }

    @Test
    void aFormatThatIsNoNumberNamesNoOther() {
        card.set("/format", "1").set("/id", true);
        finds("wrong-type /format", "wrong-type /id");
    }

    @Test
    void nullIsAWrongTypeEvenOfAnOptionalMember() {
        card.set("/name", null).set("/indicators/1", null);
        // What stood there may be what the gate names, and its weight may be what the sum lacks.
        finds("wrong-type /name", "wrong-type /indicators/1");
    }

    @Test
    void strangersAreUnknownUnlessTheyBeginWithX() {
        card.set("/x-note", null).set("/$schema", n(1)).set("/indicators/0/targets/x-note", "a");
        card.set("/note", null).set("/bands/0/scores", n(1));
        card.set("/indicators/3/scoring/start", n(1));
        finds("unknown-member /note", "unknown-member /bands/0/scores", "unknown-member /indicators/3/scoring/start");
    }

    @Test
    void aStrangersNameIsEscapedInThePointer() {
        card.set("/a~b", n(1));
        finds("unknown-member /a~0b");
    }

    @Test
    void aMissingMemberStandsAtItsObject() {
        card.remove("/bands/2/id").remove("/indicators/2/scoring/per").remove("/gates/0/capTotalAt");
        card.remove("/adjustmentRange/min");
        finds(
                "missing-member /bands/2",
                "missing-member /indicators/2/scoring",
                "missing-member /gates/0",
                "missing-member /adjustmentRange");
    }

    @Test
    void targetsAndPolarityAreRequiredUnlessTheScoringIsRated() {
        card.remove("/indicators/0/polarity").set("/indicators/1/targets", newObject());
        finds("missing-member /indicators/0", "missing-member /indicators/1");
    }

    @Test
    void aRatedIndicatorNeedsAPolarityOnceAPeriodScoresOtherwise() {
        card.set("/indicators/3/scoringByPeriod", newObject("year", newObject("method", "pass-fail")));
        finds("missing-member /indicators/3");
    }

    @Test
    void whatAnUnknownMethodNeedsIsNotAsked() {
        card.set("/indicators/0/scoring/method", "interpolated").remove("/indicators/0/polarity");
        card.set("/indicators/0/scoring/points/0/score", "a").remove("/indicators/0/targets");
        finds("unknown-word /indicators/0/scoring/method");
    }

    @Test
    void wordsAreThoseOfThePage() {
        card.set("/weights", "percentage").set("/rounding/mode", "half_up").set("/whenMissing", "");
        card.set("/indicators/0/scoring/points/1/at", "Target").set("/gates/0/whenUnmeasured", "fail");
        finds(
                "unknown-word /weights",
                "unknown-word /rounding/mode",
                "unknown-word /whenMissing",
                "unknown-word /indicators/0/scoring/points/1/at",
                "unknown-word /gates/0/whenUnmeasured");
    }

    @Test
    void idsHaveUpTo64LettersDigitsAndInnerHyphens() {
        card.set("/id", "a".repeat(64)).set("/bands/0/id", "a".repeat(65)).set("/bands/1/id", "a-");
        finds("bad-id /bands/0/id", "bad-id /bands/1/id");
    }

    @Test
    void theSecondOfTwoEqualIdsIsTheDuplicate() {
        card.set("/bands/1/id", "exceeds").set("/indicators/3/scoring/levels/1/id", "good");
        card.set("/indicators/2/id", "rate");
        finds(
                "duplicate-id /bands/1/id",
                "duplicate-id /indicators/3/scoring/levels/1/id",
                "duplicate-id /indicators/2/id");
    }

    @Test
    void aBadIdMayBeTheOneThatAGateMeans() {
        card.set("/indicators/0/id", "Rates").set("/gates/0/indicator", "rates");
        finds("bad-id /indicators/0/id");
    }

    @Test
    void languageTagsAreNotMembers() {
        card.set("/name/x-note", "a").set("/name/zh_CN", n(1)).set("/name/de-DE-1996", n(1));
        finds("bad-language-tag /name/x-note", "bad-language-tag /name/zh_CN", "wrong-type /name/de-DE-1996");
    }

    @Test
    void aKeyThatIsNoPeriodIsAnUnknownMember() {
        card.set("/indicators/0/targets/2026-12", n(4)).set("/indicators/0/targets/2026-13", "a");
        card.set("/indicators/0/targets/0000", n(4)).set("/indicators/3/scoringByPeriod", newObject("mnth", n(1)));
        finds(
                "unknown-member /indicators/0/targets/2026-13",
                "unknown-member /indicators/0/targets/0000",
                "unknown-member /indicators/3/scoringByPeriod/mnth");
    }

    @Test
    void theWidePercentSignIsNoUnit() {
        card.set("/indicators/0/unit", "％").set("/indicators/1/unit", "");
        finds("bad-unit /indicators/0/unit");
    }

    @Test
    void aTextHasTenThousandCodePointsAtMost() {
        card.set("/name", "😀".repeat(10_000)).set("/description", newObject("en", "a".repeat(10_001)));
        finds("text-too-long /description/en");
    }

    @Test
    void aVersionIsNotBlankButAWideSpaceIsNoWhiteSpace() {
        card.set("/version", "\u3000");
        finds();
        card.set("/version", "\t\n\u000b\f\r ");
        finds("empty-text /version");
    }

    @Test
    void listsHaveALeastAndAMostOfEntries() {
        card.set("/bands", list()).set("/indicators/3/scoring/levels", list());
        card.remove("/indicators/0/scoring/points/2").remove("/indicators/0/scoring/points/1");
        card.set("/position", newObject("authority", new ArrayList<>(Collections.nCopies(101, "a"))));
        card.set("/indicators/1/scoring/steps", new ArrayList<>(Collections.nCopies(1000, point(80, "target"))));
        finds(
                "too-few /bands",
                "too-few /indicators/3/scoring/levels",
                "too-few /indicators/0/scoring/points",
                "too-many /position/authority");
    }

    @Test
    void aNumberHasOneProblemTheRangeBeforeTheDigits() {
        card.set("/minimumCoverage", n("100.00001")).set("/indicators/0/weight", n("39.99999"));
        card.set("/indicators/0/targets/month", n("1e999999999"));
        card.set("/indicators/1/targets/month", n("1e-999999999"));
        card.set("/indicators/2/scoring/points", n(0));
        finds(
                "number-out-of-range /minimumCoverage",
                "too-many-digits /indicators/0/weight",
                "number-out-of-range /indicators/0/targets/month",
                "too-many-digits /indicators/1/targets/month",
                "number-out-of-range /indicators/2/scoring/points");
    }

    @Test
    void valuesEndBelowATrillion() {
        card.set("/indicators/0/targets/quarter", n("999999999999.999999999"));
        card.set("/indicators/0/targets/half-year", n("-1e12"));
        finds("number-out-of-range /indicators/0/targets/half-year");
    }

    @Test
    void scoresEndAtTheFullScoreAndHaveFourDigits() {
        card.set("/indicators/0/scoring/points/0/score", n("100.0001"));
        card.set("/indicators/1/scoring/otherwise", n("0.00001"));
        card.set("/gates/0/scoreBelow", n("100.01")).set("/maximumTotal", n("99.99"));
        finds(
                "number-out-of-range /indicators/0/scoring/points/0/score",
                "too-many-digits /indicators/1/scoring/otherwise",
                "number-out-of-range /gates/0/scoreBelow",
                "number-out-of-range /maximumTotal");
    }

    @Test
    void withoutTilingBandsThereIsNoFullScoreAndOnlyAThousandIsTooMuch() {
        card.set("/bands/0/from", n(91)).set("/indicators/0/scoring/points/0/score", n(1000));
        card.set("/indicators/3/scoring/levels/0/score", n("1000.0001"));
        finds("bands-not-tiling /bands/0/from", "number-out-of-range /indicators/3/scoring/levels/0/score");
    }

    @Test
    void whatIsPrintedOnTheScaleHasItsDigits() {
        card.set("/rounding/scale", n(1)).set("/bands/0/from", n("89.95")).set("/bands/1/to", n("89.95"));
        card.set("/gates/0/capTotalAt", n("58.99")).set("/maximumTotal", n("110.05"));
        card.set("/adjustmentRange/max", n("4.75"));
        finds(
                "too-many-digits /bands/0/from",
                "too-many-digits /bands/1/to",
                "too-many-digits /gates/0/capTotalAt",
                "too-many-digits /maximumTotal",
                "too-many-digits /adjustmentRange/max");
    }

    @Test
    void aBadScaleIsOneProblemAndNotThatOfEveryEdge() {
        card.set("/rounding/scale", n(5)).set("/bands/0/from", n("89.9999")).set("/bands/1/to", n("89.9999"));
        finds("number-out-of-range /rounding/scale");
    }

    @Test
    void zeroLiesWithinTheRangeOfAdjustments() {
        card.set("/adjustmentRange/min", n(1));
        finds("bad-range /adjustmentRange");
        card.set("/adjustmentRange/min", n("-1000.01"));
        finds("number-out-of-range /adjustmentRange/min");
    }

    @Test
    void aBandEndsAboveWhereItBegins() {
        card.set("/bands/1/from", n(90));
        finds("bad-range /bands/1");
    }

    @Test
    void aGapStandsAtTheBetterBandAndTheLowestBeginsAtZero() {
        card.set("/bands/0/from", n("90.01")).set("/bands/2/from", n(1));
        finds("bands-not-tiling /bands/0/from", "bands-not-tiling /bands/2/from");
    }

    @Test
    void anOverlapStandsAtTheBetterBand() {
        card.set("/bands/3", band("top", 95, 110));
        finds("bands-not-tiling /bands/3/from");
    }

    @Test
    void weightsSumToAHundred() {
        card.set("/indicators/0/weight", n("39.9999"));
        finds("weights-sum /indicators");
        card.set("/weights", "relative");
        finds();
    }

    @Test
    void relativeWeightsAreNotAllZero() {
        card.set("/weights", "relative");
        for (int i = 0; i < 4; i++) {
            card.set("/indicators/" + i + "/weight", n(0));
        }
        finds("weights-sum /indicators");
    }

    private void twoGroups() {
        card.set("/groups", list(newObject("id", "hard", "weight", n(70)), newObject("id", "soft", "weight", n(30))));
        card.set("/indicators/0/group", "hard").set("/indicators/0/weight", n(60));
        card.set("/indicators/1/group", "hard").set("/indicators/1/weight", n(40));
        card.set("/indicators/2/group", "soft").set("/indicators/2/weight", n(20));
        card.set("/indicators/3/group", "soft").set("/indicators/3/weight", n(80));
    }

    @Test
    void groupsAndTheMembersOfEachHaveASumOfTheirOwn() {
        twoGroups();
        finds();
        card.set("/groups/0/weight", n(60)).set("/indicators/3/weight", n(70));
        finds("weights-sum /groups", "weights-sum /groups/1");
    }

    @Test
    void aGroupHasAMember() {
        twoGroups();
        card.set("/groups/2", newObject("id", "other", "weight", n(0)));
        finds("empty-group /groups/2");
    }

    @Test
    void whoNamesNoGroupOrAnUnknownOneMayBelongToAny() {
        twoGroups();
        card.remove("/indicators/1/group").set("/indicators/2/group", "sofd").remove("/indicators/3");
        finds("missing-member /indicators/1", "unknown-group /indicators/2/group");
    }

    @Test
    void withoutGroupsEveryGroupIsUnknown() {
        card.set("/groups", list()).set("/indicators/1/group", "hard").set("/indicators/1/weight", n(31));
        finds("unknown-group /indicators/1/group");
    }

    @Test
    void groupsOfTheWrongTypeLeaveOpenWhichWeightsSum() {
        card.set("/groups", "hard").set("/indicators/1/weight", n(31));
        finds("wrong-type /groups");
        card.set("/indicators/2/group", "soft");
        finds("wrong-type /groups");
    }

    @Test
    void aGateNamesAnIndicator() {
        card.set("/gates/0/indicator", "rates");
        finds("unknown-indicator /gates/0/indicator");
    }

    @Test
    void manyProblemsAreFoundInOneGo() {
        card.set("/id", "").remove("/version").set("/bands/0/name", n(1));
        card.set("/indicators/0/scoring", interpolate(point(0, n(1)), point(50, n(2))))
                .set("/indicators/1/weight", n(1));
        finds(
                "bad-id /id",
                "missing-member ",
                "wrong-type /bands/0/name",
                "not-monotone /indicators/0/scoring/points/1",
                "weights-sum /indicators");
    }
}
