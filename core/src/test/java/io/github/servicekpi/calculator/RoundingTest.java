package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.fixture.Sheet;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exactly two roundings, and no band crossed (core/README.md, section 2). */
class RoundingTest {
    private static String score(Sheet sheet, String rating) {
        return sheet.assess("{'a': {'rating': " + rating + "}}")
                .indicator("a")
                .score()
                .orElseThrow()
                .toString();
    }

    @Test
    void aScoreIsRoundedHalfUpToTwoDigitsUnlessSaidOtherwise() {
        assertEquals("76.13", score(Sheet.rated("100"), "76.125"));
        assertEquals("76.00", score(Sheet.rated("100"), "76"));
    }

    @ParameterizedTest
    @CsvSource({"HALF_UP, 76.13", "HALF_EVEN, 76.12", "HALF_DOWN, 76.12", "UP, 76.13", "DOWN, 76.12"})
    void theScorecardNamesTheMode(String mode, String expected) {
        assertEquals(expected, score(Sheet.rated("100").with("/rounding", "{'mode': '" + mode + "'}"), "76.125"));
    }

    @ParameterizedTest
    @CsvSource({"0, 77", "1, 76.6", "2, 76.57", "3, 76.568", "4, 76.5678"})
    void theScorecardNamesTheScale(String scale, String expected) {
        assertEquals(expected, score(Sheet.rated("100").with("/rounding", "{'scale': " + scale + "}"), "76.5678"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HALF_UP", "HALF_EVEN", "HALF_DOWN", "UP", "DOWN"})
    void aScoreBelowAnEdgeIsNeverReportedAsHavingReachedIt(String mode) {
        Sheet sheet = Sheet.rated("100").with("/rounding", "{'mode': '" + mode + "'}");
        assertEquals("59.99", score(sheet, "59.997"));
        assertEquals("60.00", score(sheet, "60"));
        assertEquals("misses", sheet.assess("{'a': {'rating': 59.997}}").band().id());
        assertEquals("meets", sheet.assess("{'a': {'rating': 60}}").band().id());
    }

    @Test
    void theGatesScoreIsAnEdgeOfItsIndicator() {
        Sheet sheet = Sheet.rated("100");
        assertEquals("75.00", score(sheet, "74.998"));
        sheet.with("/gates", "[{'indicator': 'a', 'scoreBelow': 75, 'capTotalAt': 59}]");
        assertEquals("74.99", score(sheet, "74.998"));
        assertEquals(
                new BigDecimal("59.00"),
                sheet.assess("{'a': {'rating': 74.998}}").total());
    }

    @Test
    void theGatesScoreIsNoEdgeOfAnotherIndicatorNorOfTheTotal() {
        Sheet sheet =
                Sheet.rated("50", "50").with("/gates", "[{'indicator': 'a', 'scoreBelow': 75, 'capTotalAt': 100}]");
        Assessment assessment = sheet.assess("{'a': {'rating': 74.998}, 'b': {'rating': 74.998}}");
        assertEquals(new BigDecimal("75.00"), assessment.indicator("b").score().orElseThrow());
        assertEquals(new BigDecimal("75.00"), assessment.weightedTotal()); // of 74.99 and 75.00
    }

    @Test
    void theTotalIsRoundedOnceFromTheRoundedScoresAndNotOverAnEdge() {
        Sheet sheet = Sheet.rated("50", "50");
        Assessment below = sheet.assess("{'a': {'rating': 59.994}, 'b': {'rating': 60}}");
        assertEquals(new BigDecimal("59.99"), below.total()); // exactly 59.995
        assertEquals("misses", below.band().id());
        Assessment elsewhere = sheet.assess("{'a': {'rating': 69.994}, 'b': {'rating': 70}}");
        assertEquals(new BigDecimal("70.00"), elsewhere.total());
    }

    @Test
    void roundedScoresAreWhatIsWeighted() {
        Sheet sheet = Sheet.rated("50", "50").with("/rounding", "{'scale': 0}");
        Assessment assessment = sheet.assess("{'a': {'rating': 70.4}, 'b': {'rating': 71.4}}");
        assertEquals(new BigDecimal("71"), assessment.total()); // of 70 and 71, not of 70.4 and 71.4
    }

    @Test
    void theFullScoreIsNoEdge() {
        assertEquals("100.00", score(Sheet.rated("100"), "99.999"));
    }
}
