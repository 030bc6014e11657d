package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.assessment.Status;
import io.github.servicekpi.fixture.Sheet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measurements (core/README.md, section 6). */
class MeasurementTest {
    private static Sheet sheet() {
        return Sheet.scored(
                "higher-is-better",
                "95",
                "{'method': 'interpolate', 'points': [{'score': 0, 'at': 0}, {'score': 100, 'at': 100}]}");
    }

    private static Status status(Sheet sheet, String measurement) {
        return sheet.with("/whenMissing", "'redistribute'")
                .with("/indicators/0/weight", "60")
                .with("/indicators/-", "{'id': 'other', 'weight': 40, 'scoring': {'method': 'rated'}}")
                .assess("{'line': " + measurement + ", 'other': {'rating': 50}}")
                .indicator("line")
                .status();
    }

    private static List<String> problems(String measurement) {
        return sheet().problemsOf("{'line': " + measurement + "}");
    }

    @ParameterizedTest
    @CsvSource({"%, 95", "‰, 100", "h, 0.95", "'', 0.95"})
    void aRatioIsTimes100ForPercentAndTimes1000ForPerMille(String unit, String score) {
        Sheet sheet = sheet().with("/indicators/0/unit", "'" + unit + "'");
        assertEquals(score, sheet.scores("{'numerator':190,'denominator':200}"));
    }

    @Test
    void aRatioIsNeverRoundedBeforeItsScoreIs() {
        Sheet sheet = sheet().with("/indicators/0/unit", "'%'").with("/rounding", "{'scale': 4}");
        assertEquals("95.8549", sheet.scores("{'numerator':185,'denominator':193}"));
        assertEquals("33.3333", sheet.scores("{'numerator':0.000000001,'denominator':0.000000003}"));
    }

    @Test
    void theFullWidthPercentSignIsRefused() {
        assertEquals(
                List.of("bad-unit /indicators/0/unit"),
                sheet().with("/indicators/0/unit", "'％'").problems());
    }

    @Test
    void zeroOfZeroMeansNoCases() {
        assertEquals(Status.NOT_APPLICABLE, status(sheet(), "{'numerator': 0, 'denominator': 0}"));
        assertEquals(List.of("division-by-zero /values/line"), problems("{'numerator': 3, 'denominator': 0}"));
        assertEquals(List.of("division-by-zero /values/line"), problems("{'numerator': -1, 'denominator': 0}"));
    }

    @Test
    void fewerCasesThanTheMinimumAreNotApplicable() {
        assertEquals(
                Status.NOT_APPLICABLE,
                status(sheet().with("/indicators/0/minimumCases", "10"), "{'numerator': 9, 'denominator': 9.99}"));
        assertEquals(
                Status.SCORED,
                status(sheet().with("/indicators/0/minimumCases", "10"), "{'numerator': 9, 'denominator': 10}"));
        assertEquals(Status.SCORED, status(sheet().with("/indicators/0/minimumCases", "10"), "9"));
    }

    @Test
    void aRatingOverridesTheCurveAndTheResultSaysSo() {
        assertEquals("88.13", sheet().scores("{'rating':88.125}"));
        assertEquals(Status.RATED, status(sheet(), "{'rating': 88.125}"));
        assertEquals(Status.SCORED, status(sheet(), "88.125"));
    }

    @Test
    void aRatingLiesInZeroToTheFullScoreWithFourDigits() {
        assertEquals(List.of(), problems("{'rating': 100}"));
        assertEquals(List.of("number-out-of-range /values/line/rating"), problems("{'rating': 100.0001}"));
        assertEquals(List.of("number-out-of-range /values/line/rating"), problems("{'rating': -0.0001}"));
        assertEquals(List.of("too-many-digits /values/line/rating"), problems("{'rating': 50.00001}"));
    }

    @Test
    void everyIndicatorMayBeNotApplicable() {
        assertEquals(Status.NOT_APPLICABLE, status(sheet(), "{'notApplicable': {'en': 'none', 'zh-CN': '无'}}"));
    }

    @Test
    void aRatedIndicatorTakesNoNumberAndNoRatio() {
        Sheet rated = Sheet.rated("100");
        assertEquals(List.of("rating-expected /values/a"), rated.problemsOf("{'a': 95}"));
        assertEquals(
                List.of("rating-expected /values/a"), rated.problemsOf("{'a': {'numerator': 3, 'denominator': 0}}"));
    }

    @Test
    void aLevelIsForARatedIndicatorThatHasIt() {
        assertEquals(List.of("bad-measurement /values/line"), problems("{'level': 'good'}"));
        assertEquals(
                List.of("unknown-level /values/a/level"), Sheet.rated("100").problemsOf("{'a': {'level': 'good'}}"));
    }

    @Test
    void theMethodInForceForThePeriodDecides() {
        Sheet sheet = sheet().with("/indicators/0/scoringByPeriod", "{'2026-09': {'method': 'rated'}}");
        assertEquals(List.of("rating-expected /values/line"), sheet.problemsOf("{'line': 95}"));
        assertEquals("95.00", sheet.assess("2026-10", "{'line': 95}").total().toString());
    }

    @Test
    void ofALineThatIsNotDueOnlyTheFormIsChecked() {
        Sheet sheet = Sheet.rated("50", "50").with("/indicators/1/targets", "{'year': 80}");
        for (String fine : List.of("95", "{'numerator': 3, 'denominator': 0}", "{'level': 'none'}", "{'rating': 5}")) {
            assertEquals(List.of(), sheet.problemsOf("{'a': {'rating': 5}, 'b': " + fine + "}"), fine);
        }
        assertEquals(List.of("number-out-of-range /values/b"), sheet.problemsOf("{'a': {'rating': 5}, 'b': 1e12}"));
        assertEquals(List.of("wrong-type /values/b"), sheet.problemsOf("{'a': {'rating': 5}, 'b': 'five'}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | bad-measurement /values/line",
                "{'numerator': 3} | bad-measurement /values/line",
                "{'denominator': 3} | bad-measurement /values/line",
                "{'rating': 3, 'notApplicable': 'x'} | bad-measurement /values/line",
                "{'rating': 3, 'numerator': 1, 'denominator': 2} | bad-measurement /values/line",
                "{'ratin': 3} | unknown-member /values/line/ratin",
                "'95' | wrong-type /values/line",
                "null | wrong-type /values/line",
                "[95] | wrong-type /values/line",
                "1e12 | number-out-of-range /values/line",
                "-1e12 | number-out-of-range /values/line",
                "0.0000000001 | too-many-digits /values/line",
                "{'numerator': 1, 'denominator': -1} | number-out-of-range /values/line/denominator",
                "{'numerator': 1e12, 'denominator': 1} | number-out-of-range /values/line/numerator",
                "{'notApplicable': 5} | wrong-type /values/line/notApplicable",
                "{'level': 5} | wrong-type /values/line/level"
            })
    void whatIsNoMeasurementIsAProblemWhereItStands(String measurement, String problem) {
        assertEquals(List.of(problem), problems(measurement));
    }

    @Test
    void anUnknownIndicatorIsAProblemAtItsName() {
        assertEquals(
                List.of("missing-measurement /values", "unknown-indicator /values/lin"),
                sheet().with("/indicators/0/weight", "60")
                        .with("/indicators/-", "{'id': 'other', 'weight': 40, 'scoring': {'method': 'rated'}}")
                        .problemsOf("{'lin': 95, 'other': {'rating': 5}}"));
    }
}
