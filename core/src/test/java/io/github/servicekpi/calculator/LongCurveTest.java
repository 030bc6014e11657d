package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.internal.EdgeRounding;
import io.github.servicekpi.kernel.LongCurve;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.ScoreCurve;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a fixed curve answers and where the exact one must be asked; that its answers are right is the laws' affair. */
class LongCurveTest {
    private static final EdgeRounding ROUNDING =
            new EdgeRounding(2, RoundingMode.HALF_UP, List.of(BigDecimal.ZERO, BigDecimal.valueOf(60)));

    private static ScoreCurve curve(Polarity polarity, String scoring) {
        return Sheet.scored(polarity.toString(), "10", scoring)
                .scorecard()
                .indicators()
                .get(0)
                .scoring()
                .curve(polarity, BigDecimal.TEN);
    }

    private static ScoreCurve points(String... atAndScore) {
        return curve(
                Polarity.HIGHER_IS_BETTER,
                "{'method': 'interpolate', 'points': [" + String.join(", ", atAndScore) + "]}");
    }

    private static LongCurve fixed(ScoreCurve curve, int digits) {
        return LongCurve.of(PiecesOfCurve.of(curve), ROUNDING, 10_000, digits);
    }

    @Test
    void itAnswersOnEveryStraightPieceAndEveryPlace() {
        LongCurve fixed = fixed(points("{'score': 0, 'at': 0}", "{'score': 100, 'at': 10}"), 1);
        assertEquals(0, fixed.score(-1));
        assertEquals(0, fixed.score(0));
        assertEquals(7300, fixed.score(73));
        assertEquals(10_000, fixed.score(100));
        assertEquals(10_000, fixed.score(101));
        assertEquals(3333, fixed.score(100, 3));
        assertEquals(7300, fixed.score(146, 2));
        assertEquals(10_000, fixed.score(301, 3));
    }

    @Test
    void itDoesNotAnswerOnWhatIsNotStraight() {
        LongCurve fixed = fixed(curve(Polarity.LOWER_IS_BETTER, "{'method': 'attainment', 'form': 'ratio'}"), 0);
        assertEquals(10_000, fixed.score(10));
        assertEquals(LongCurve.UNKNOWN, fixed.score(20));
        assertEquals(LongCurve.UNKNOWN, fixed.score(61, 3));
    }

    @Test
    void itAnswersNothingWherePlacesDoNotFit64Bits() {
        LongCurve fixed = fixed(points("{'score': 0, 'at': 0}", "{'score': 100, 'at': 900000000000}"), 9);
        assertEquals(LongCurve.UNKNOWN, fixed.score(1));
        assertEquals(LongCurve.UNKNOWN, fixed.score(-1));
    }

    @Test
    void itDoesNotAnswerForARatioBetweenTwoIntegersThatMayHaveAPlaceBetweenThem() {
        LongCurve fixed = fixed(points("{'score': 0, 'at': 0}", "{'score': 100, 'at': 2.5}"), 0);
        assertEquals(LongCurve.UNKNOWN, fixed.score(3, 2));
        assertEquals(4000, fixed.score(2, 2));
    }

    @Test
    void itDoesNotAnswerForARatioWhoseSumsMayNotFit64Bits() {
        LongCurve fixed = fixed(points("{'score': 0, 'at': 0}", "{'score': 100, 'at': 7}"), 0);
        long most = LongCurve.LARGEST / (10_000 * 7);
        assertEquals(0, fixed.score(1, most));
        assertEquals(LongCurve.UNKNOWN, fixed.score(1, most + 1));
        assertEquals(10_000, fixed.score(10 * most + 1, most));
        assertEquals(0, fixed.score(-1, Long.MAX_VALUE));
    }

    @Test
    void ratiosAreScoredWithAsManyDigitsAsThePlacesHave() {
        assertEquals(0, digits("0", "10"));
        assertEquals(0, digits("-70", "10"));
        assertEquals(2, digits("0", "2.25"));
        assertEquals(2, digits("0.25", "1"));
        assertEquals(9, digits("0", "0.000000001"));
        assertEquals(9, digits("-0.000000001", "1"));
        assertEquals(-1, digits("0", "{'percentOfTarget': 0.000000001}"));
        assertEquals(-1, digits("{'percentOfTarget': -0.000000001}", "0"));
    }

    private static int digits(String low, String high) {
        return CompiledLine.digitsOfPlaces(
                points("{'score': 0, 'at': " + low + "}", "{'score': 100, 'at': " + high + "}"));
    }
}
