package io.github.servicekpi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.fixture.Sheet;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places on the value axis (core/README.md, section 5). */
class ThresholdTest {
    private static Sheet passing(String polarity, String target, String threshold) {
        return Sheet.scored(polarity, target, "{'method': 'pass-fail', 'at': " + threshold + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "95 | 90 | 90",
                "95 | 'target' | 95",
                "95 | {'percentOfTarget': 80} | 76",
                "95 | {'targetPlus': -20} | 75",
                "-40 | {'percentOfTarget': 150} | -60",
                "-40 | {'targetPlus': 3.5} | -36.5"
            },
            quoteCharacter = '"')
    void aThresholdNamesOnePlace(String target, String threshold, String place) {
        String below = new BigDecimal(place).subtract(new BigDecimal("1e-9")).toPlainString();
        assertEquals("0 100", passing("higher-is-better", target, threshold).scores(below + " " + place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "95 | {'within': 2} | 92.9 93 97 97.1",
                "95 | {'withinPercentOfTarget': 20} | 75.9 76 114 114.1",
                "-50 | {'withinPercentOfTarget': 20} | -60.1 -60 -40 -39.9",
                "95 | {'within': 0} | 94.9 95 95 95.1"
            },
            quoteCharacter = '"')
    void aDistanceNamesAPlaceOnEachSide(String target, String threshold, String values) {
        assertEquals(
                "0 100 100 0", passing("closer-is-better", target, threshold).scores(values));
    }

    @Test
    void aDistanceIsForCloserIsBetterOnly() {
        assertEquals(
                List.of("polarity-not-supported /indicators/0/scoring/at"),
                passing("higher-is-better", "95", "{'within': 2}").problems());
        assertEquals(
                List.of("polarity-not-supported /indicators/0/scoring/at"),
                passing("lower-is-better", "95", "{'withinPercentOfTarget': 2}").problems());
    }

    @Test
    void thereIsNoPercentageOfATargetThatIsZero() {
        assertEquals(
                List.of("percent-of-zero /indicators/0/scoring/at"),
                passing("higher-is-better", "0", "{'percentOfTarget': 80}").problems());
        assertEquals(
                List.of("percent-of-zero /indicators/0/scoring/at"),
                passing("closer-is-better", "0", "{'withinPercentOfTarget': 80}")
                        .problems());
        assertEquals(
                List.of(), passing("closer-is-better", "0", "{'within': 80}").problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Target' | unknown-word /indicators/0/scoring/at",
                "true | wrong-type /indicators/0/scoring/at",
                "null | wrong-type /indicators/0/scoring/at",
                "[90] | wrong-type /indicators/0/scoring/at",
                "{} | wrong-type /indicators/0/scoring/at",
                "{'percentOfTarget': 80, 'targetPlus': 1} | wrong-type /indicators/0/scoring/at",
                "{'percent': 80} | unknown-member /indicators/0/scoring/at/percent",
                "{'percentOfTarget': '80'} | wrong-type /indicators/0/scoring/at/percentOfTarget",
                "{'percentOfTarget': 80, 'x-why': true} | ''"
            },
            quoteCharacter = '"')
    void aThresholdObjectHasExactlyOneKnownMember(String threshold, String problem) {
        assertEquals(
                problem.equals("''") ? List.of() : List.of(problem),
                passing("higher-is-better", "95", threshold).problems());
    }

    @Test
    void aMessageNamesTheDistanceThatThePolarityDoesNotTake() {
        for (String member : List.of("within", "withinPercentOfTarget")) {
            assertEquals(
                    "found " + member + "; allowed is percentOfTarget or targetPlus where the polarity is "
                            + "higher-is-better; write the one place that is meant, or the polarity closer-is-better",
                    message(passing("higher-is-better", "95", "{'" + member + "': 2}")));
        }
    }

    @Test
    void aMessageSaysWhatToDoAboutWhatThePolarityDoesNotTake() {
        assertEquals(
                "found \"bonus\"; allowed is what goes with the polarity closer-is-better; leave it out",
                message(Sheet.scored(
                        "closer-is-better",
                        "95",
                        "{'method': 'deduct', 'points': 1, 'per': 1, 'bonus': {'points': 1, 'per': 1}}")));
        assertEquals(
                "found \"method\"; allowed is what goes with the polarity closer-is-better; write another method",
                message(Sheet.scored("closer-is-better", "95", "{'method': 'attainment'}")));
    }

    private static String message(Sheet sheet) {
        return assertThrows(InvalidInputException.class, sheet::scorecard)
                .problems()
                .get(0)
                .message();
    }
}
