package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.kernel.ValueCurve;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which curves score whole columns, and what they keep; that they score as the exact curve does is the laws' affair. */
class ColumnCurvesTest {
    private static final AssessmentPeriod PERIOD = AssessmentPeriod.parse("2026-09");

    private static CompiledLine line(Sheet sheet) {
        return new CompiledPeriods(sheet.scorecard()).in(PERIOD).line(0);
    }

    private static Sheet higher(String scoring) {
        return Sheet.scored("higher-is-better", "10", scoring);
    }

    private static String points(String... points) {
        return "{'method': 'interpolate', 'points': [" + String.join(", ", points) + "]}";
    }

    private static String point(String score, String at) {
        return "{'score': " + score + ", 'at': " + at + "}";
    }

    /** So many points, with a bend at each. */
    private static Sheet bends(int points) {
        return higher(IntStream.range(0, points)
                .mapToObj(i -> point("" + (10 + i), "" + (i * 3 + i % 2)))
                .collect(Collectors.joining(", ", "{'method': 'interpolate', 'points': [", "]}")));
    }

    private static Sheet straight() {
        return higher(points(point("0", "0"), point("100", "10")));
    }

    private static Sheet jump() {
        return higher(points(point("0", "0"), point("50", "5"), point("60", "5"), point("100", "10")));
    }

    private static Sheet steps() {
        return higher("{'method': 'steps', 'steps': [{'score': 100, 'at': 10}, {'score': 60, 'at': 5}]}");
    }

    private static Sheet hyperbola() {
        return Sheet.scored("lower-is-better", "10", "{'method': 'attainment', 'form': 'ratio'}");
    }

    private static boolean hasValueCurve(Sheet sheet, int digits) {
        return line(sheet).valueCurve(digits).isPresent();
    }

    private static boolean hasRatioCurve(Sheet sheet) {
        return line(sheet).ratioCurve().isPresent();
    }

    @Test
    void valuesAreScoredByColumnWhereEveryPieceIsStraight() {
        assertTrue(hasValueCurve(straight(), 0));
        assertTrue(hasValueCurve(straight(), 4));
        assertTrue(hasValueCurve(jump(), 2));
        assertTrue(hasValueCurve(steps(), 2));
        assertFalse(hasValueCurve(hyperbola(), 2));
        assertFalse(line(Sheet.rated("100")).valueCurve(2).isPresent());
    }

    @Test
    void valuesAreScoredByColumnUpToSoManyPlaces() {
        assertTrue(hasValueCurve(bends(ValueCurve.MOST_KINKS), 0));
        assertFalse(hasValueCurve(bends(ValueCurve.MOST_KINKS + 1), 0));
    }

    @Test
    void valuesAreNotScoredByColumnWhereDoublesWouldNotBeExact() {
        assertFalse(hasValueCurve(straight(), 9));
        // the error and the margin meet at about 2 000 000
        assertTrue(hasValueCurve(higher(points(point("0", "0"), point("100", "1000003"))), 0));
        assertFalse(hasValueCurve(higher(points(point("0", "0"), point("100", "3000017"))), 0));
    }

    @Test
    void valuesAreNotScoredByColumnWhereTheyWouldNotBeClampedExactly() {
        assertTrue(hasValueCurve(higher("{'method': 'pass-fail', 'at': 2251799.813685247}"), 9));
        assertFalse(hasValueCurve(higher("{'method': 'pass-fail', 'at': 2251799.813685248}"), 9));
    }

    @Test
    void ratiosAreScoredByColumnWhereTheCurveIsInOnePiece() {
        assertTrue(hasRatioCurve(straight()));
        assertFalse(hasRatioCurve(jump()));
        assertFalse(hasRatioCurve(steps()));
        assertFalse(hasRatioCurve(hyperbola()));
        assertFalse(line(Sheet.rated("100")).ratioCurve().isPresent());
    }

    @Test
    void ratiosAreScoredByColumnWhereScoresAreRoundedToTheNearest() {
        for (String mode : new String[] {"HALF_UP", "HALF_DOWN", "HALF_EVEN"}) {
            assertTrue(hasRatioCurve(straight().with("/rounding", "{'mode': '" + mode + "'}")));
        }
        assertFalse(hasRatioCurve(straight().with("/rounding", "{'mode': 'UP'}")));
        assertFalse(hasRatioCurve(straight().with("/rounding", "{'mode': 'DOWN'}")));
    }

    @Test
    void ratiosAreScoredByColumnUpToSoManyPlaces() {
        assertTrue(hasRatioCurve(bends(ValueCurve.MOST_KINKS)));
        assertFalse(hasRatioCurve(bends(ValueCurve.MOST_KINKS + 1)));
    }
}
