package io.github.servicekpi.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.examples.report.words.Figures;
import io.github.servicekpi.examples.report.words.Labels;
import io.github.servicekpi.scorecard.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What stands in the band columns of a form; for each of the four bands, the best first, its ranges. */
class RangesTest {
    @Test
    void anEdgeThatTwoBandsShareIsWrittenInBothAndBelongsToTheBetter() {
        assertEquals(List.of("≤ 0.4 %", "0.4–0.475 %", "0.475–0.5 %", "> 0.5 %"), ranges("""
                "unit": "%", "polarity": "lower-is-better", "targets": {"month": 0.5},
                "scoring": {"method": "interpolate", "points": [
                    {"score": 90, "at": 0.4}, {"score": 70, "at": 0.475}, {"score": 60, "at": "target"},
                    {"score": 0, "at": 1}]}"""));
    }

    @Test
    void anEdgeThatBelongsToTheWorseBandIsMarkedInTheBetter() {
        assertEquals(List.of("> 95 %", "–", "90–95 %", "< 90 %"), ranges("""
                "unit": "%", "polarity": "higher-is-better", "targets": {"month": 90},
                "scoring": {"method": "steps", "steps": [{"score": 100, "beyond": 95}, {"score": 60, "at": "target"}]}"""));
    }

    @Test
    void aBandBetweenTwoMarkedEdgesIsMarkedOnItsWorseSideAlone() {
        assertEquals(List.of("< 10", "10 – < 20", "–", "≥ 20"), ranges("""
                "polarity": "lower-is-better", "targets": {"month": 20},
                "scoring": {"method": "steps", "steps": [{"score": 100, "beyond": 10}, {"score": 70, "beyond": 20}]}"""));
    }

    @Test
    void whereCloserIsBetterARangeOnEachSideOfTheTargetEarnsABand() {
        assertEquals(List.of("19–21", "17–19 | 21–23", "16–17 | 23–24", "< 16 | > 24"), ranges("""
                "polarity": "closer-is-better", "targets": {"month": 20},
                "scoring": {"method": "steps", "steps": [{"score": 100, "at": {"within": 1}},
                    {"score": 70, "at": {"within": 3}}, {"score": 60, "at": {"within": 4}}]}"""));
    }

    @Test
    void anEndWithoutAFiniteDecimalIsMovedToTheNextNumberOf9DigitsThatHoldsIt() {
        assertEquals(List.of("≥ 2.7", "2.1–2.7", "1.8–2.1", "< 1.8"), ranges("""
                "polarity": "higher-is-better", "targets": {"month": 3}, "scoring": {"method": "attainment"}"""));
        assertEquals(
                List.of("≤ 7.111111111", "7.111111112–9.142857142", "9.142857143–10.666666666", "≥ 10.666666667"),
                ranges("""
                        "polarity": "lower-is-better", "targets": {"month": 8},
                        "scoring": {"method": "attainment", "form": "ratio", "scoreAtTarget": 80}"""));
    }

    @Test
    void aSingleValueIsWrittenOnce() {
        assertEquals(List.of("5", "–", "–", "< 5 | > 5"), ranges("""
                "polarity": "closer-is-better", "targets": {"month": 5}, "scoring": {"method": "pass-fail"}"""));
    }

    @Test
    void aBandThatEveryValueEarnsSaysSo() {
        assertEquals(List.of("any value", "–", "–", "–"), ranges("""
                "polarity": "higher-is-better", "targets": {"month": 5},
                "scoring": {"method": "pass-fail", "fail": 100}"""));
    }

    private static List<String> ranges(String members) {
        ScorecardCalculator calculator = Cards.of(members);
        Indicator indicator = calculator.scorecard().indicators().get(0);
        BigDecimal target = indicator.targets().byKey().getOrDefault("month", BigDecimal.ZERO);
        var values =
                calculator.valueRanges("x", AssessmentPeriod.parse("2026-01")).orElseThrow();
        Ranges ranges = new Ranges(new Labels("en"));
        return calculator.scorecard().bandScale().bestFirst().stream()
                .map(band -> ranges.in(band, values, indicator, target).stream()
                        .map(range -> range.text().text().replace(Figures.NO_BREAK, ' '))
                        .collect(Collectors.joining(" | ")))
                .map(text -> text.isEmpty() ? "–" : text)
                .toList();
    }
}
