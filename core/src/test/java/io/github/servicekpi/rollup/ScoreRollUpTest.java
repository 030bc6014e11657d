package io.github.servicekpi.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.rollup.RollUp.Share;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rolling totals up: the mean of what was agreed and settled in each part. */
class ScoreRollUpTest {
    private static final AssessmentPeriod QUARTER = AssessmentPeriod.parse("2026-Q3");

    private static Sheet sheet() {
        return Sheet.rated("100").with("/adjustmentRange", "{'min': -50, 'max': 50}");
    }

    private static Assessment assessed(Sheet sheet, String period, String rating) {
        return sheet.assess(period, "{'a': {'rating': " + rating + "}}");
    }

    private static List<Assessment> months(String... ratings) {
        List<Assessment> months = new ArrayList<>();
        for (String rating : ratings) {
            months.add(assessed(sheet(), "2026-0" + (7 + months.size()), rating));
        }
        return months;
    }

    private static Share share(String weight, List<Assessment> parts) {
        return new Share(new BigDecimal(weight), parts);
    }

    private static Share review(String weight, String rating) {
        return share(weight, List.of(assessed(sheet(), "2026-Q3", rating)));
    }

    private static List<String> problems(List<Assessment> parts) {
        return Sheet.problemsOf(() -> RollUp.ofScores(parts, QUARTER));
    }

    @Test
    void theMeanOfTheTotalsIsExactAndRoundedOnce() {
        ScoreRollUp quarter = RollUp.ofScores(months("70", "80.01", "90"), QUARTER);
        assertEquals(Rational.of(24001).dividedBy(Rational.of(300)), quarter.exactTotal());
        assertEquals(new BigDecimal("80.00"), quarter.total());
        assertEquals("meets", quarter.band().id());
        assertEquals("E-1", quarter.subject());
        assertEquals(QUARTER, quarter.period());
        assertEquals("E-1 2026-Q3: 80.00", quarter.toString());
    }

    @Test
    void theOrderOfThePartsDoesNotMatter() {
        List<Assessment> parts = months("70", "80", "91");
        List<Assessment> other = List.of(parts.get(2), parts.get(0), parts.get(1));
        assertEquals(
                RollUp.ofScores(parts, QUARTER).total(),
                RollUp.ofScores(other, QUARTER).total());
    }

    @Test
    void theMeanIsNotRoundedOverTheEdgeOfABand() {
        ScoreRollUp quarter = RollUp.ofScores(months("89.99", "90", "90"), QUARTER);
        assertEquals("89.99 meets", quarter.total() + " " + quarter.band().id());
    }

    @Test
    void whatWasSettledInAPartIsKept() {
        Assessment helped = sheet().assessRecord("{'period': '2026-09', 'values': {'a': {'rating': 90}},"
                + " 'adjustments': [{'points': 30, 'reason': 'help'}]}");
        List<Assessment> parts =
                List.of(assessed(sheet(), "2026-07", "100"), assessed(sheet(), "2026-08", "100"), helped);
        ScoreRollUp quarter = RollUp.ofScores(parts, QUARTER);
        assertEquals(new BigDecimal("106.67"), quarter.total());
        assertEquals("exceeds", quarter.band().id());
    }

    @ParameterizedTest
    @CsvSource({"60, 40, 82.00", "3, 2, 82.00", "1, 1, 80.00", "1, 0, 90.00", "0, 0.0001, 70.00"})
    void sharesAreWeightedAndInsideAShareThePartsWeighTheSame(String months, String review, String total) {
        List<Share> shares = List.of(share(months, months("80", "90", "100")), review(review, "70"));
        assertEquals(total, RollUp.ofShares(shares, QUARTER).total().toPlainString());
    }

    @Test
    void aShareOfTheWholePeriodIsOneAssessment() {
        assertEquals(
                new BigDecimal("70.00"),
                RollUp.ofShares(List.of(review("5", "70")), QUARTER).total());
    }

    @Test
    void everyShareTilesTheWholeWhateverItsWeight() {
        List<Share> shares = List.of(share("0", months("80", "90")), review("1", "70"));
        assertEquals(List.of("parts-missing "), Sheet.problemsOf(() -> RollUp.ofShares(shares, QUARTER)));
    }

    @Test
    void partsThatDoNotTileTheWholeAreRefused() {
        List<Assessment> parts = new ArrayList<>(months("1", "2", "3"));
        parts.add(assessed(sheet(), "2026-10", "4"));
        assertEquals(List.of("parts-outside "), problems(parts));
        assertEquals(List.of("parts-missing "), problems(parts.subList(0, 2)));
        assertEquals(List.of("parts-missing "), problems(List.of()));
        parts.set(3, parts.get(0));
        assertEquals(List.of("parts-overlap "), problems(parts));
        parts.set(3, assessed(sheet(), "2026-Q3", "1"));
        assertEquals(List.of("parts-mixed ", "parts-overlap "), problems(parts));
    }

    @Test
    void thePartsOfAllSharesAreOfOneSubject() {
        Assessment other =
                sheet().assessRecord("{'subject': 'E-2', 'period': '2026-Q3', 'values': {'a': {'rating': 1}}}");
        List<Share> shares = List.of(share("1", months("1", "2", "3")), share("1", List.of(other)));
        assertEquals(List.of("parts-mixed "), Sheet.problemsOf(() -> RollUp.ofShares(shares, QUARTER)));
    }

    @Test
    void scorecardsMayDifferButNotInBandsOrRounding() {
        Sheet otherCard = sheet().with("/id", "'other'").with("/whenMissing", "'zero'");
        Sheet otherBands = sheet().with("/bands/1/from", "50").with("/bands/2/to", "50");
        Sheet otherRounding = sheet().with("/rounding", "{'scale': 1}");
        List<Assessment> parts = new ArrayList<>(months("80", "90", "100"));
        parts.set(1, assessed(otherCard, "2026-08", "90"));
        assertEquals(new BigDecimal("90.00"), RollUp.ofScores(parts, QUARTER).total());
        parts.set(1, assessed(otherBands, "2026-08", "90"));
        assertEquals(List.of("parts-mixed "), problems(parts));
        parts.set(1, assessed(otherRounding, "2026-08", "90"));
        assertEquals(List.of("parts-mixed "), problems(parts));
    }

    @Test
    void aWithheldPartIsMissing() {
        List<Assessment> parts = new ArrayList<>(months("80", "90"));
        parts.add(Sheet.rated("50", "50")
                .with("/minimumCoverage", "60")
                .assess("2026-09", "{'a': {'rating': 1}, 'b': {'notApplicable': ''}}"));
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> RollUp.ofScores(parts, QUARTER));
        assertEquals("parts-missing", refusal.problems().get(0).code().toString());
        assertEquals(
                "a withheld total in 2026-09, where the coverage is below the minimum",
                refusal.problems().get(0).found());
    }

    @Test
    void atLeastOneShareHasAWeight() {
        assertEquals(
                List.of("weights-sum "),
                Sheet.problemsOf(() -> RollUp.ofShares(List.of(review("0", "1"), review("0.0", "2")), QUARTER)));
    }

    @Test
    void noShareAtAllLacksEverything() {
        assertEquals(
                List.of("parts-missing ", "weights-sum "), Sheet.problemsOf(() -> RollUp.ofShares(List.of(), QUARTER)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000.0001", "0.00001", "1e999999999"})
    void aWeightLiesInItsRange(String weight) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> share(weight, List.of()));
        assertTrue(refusal.getMessage().endsWith("write one like 60"), refusal.getMessage());
        assertTrue(refusal.getMessage().length() < 200);
    }

    @Test
    void aShareKeepsACopyOfItsParts() {
        List<Assessment> parts = new ArrayList<>(months("80"));
        Share share = share("1.50", parts);
        parts.clear();
        assertEquals(1, share.parts().size());
        assertEquals(new BigDecimal("1.5"), share.weight());
    }

    @Test
    void aRollUpArrivesAsItWasWhereItIsSent() throws IOException, ClassNotFoundException {
        ScoreRollUp quarter = RollUp.ofScores(months("70", "80.01", "90"), QUARTER);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(quarter);
        }
        ScoreRollUp back;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            back = (ScoreRollUp) in.readObject();
        }
        assertEquals(quarter.toString(), back.toString());
        assertEquals(quarter.exactTotal(), back.exactTotal());
        assertEquals(quarter.band(), back.band());
    }
}
