package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Explanation;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.scoring.CurvePoint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pieces that scores come from (core/README.md, section 10). */
class ExplanationTest {
    private static Explanation explain(Sheet sheet, String value) {
        return sheet.assess("{'line': " + value + "}").explain().get(0);
    }

    /** {@return the piece, its ends as value:score and the exact score} */
    private static String shown(Sheet sheet, String value) {
        Explanation why = explain(sheet, value);
        return why.piece() + " " + shown(why.from()) + " " + shown(why.to()) + " = " + decimal(why.exactScore());
    }

    private static String shown(Optional<CurvePoint> end) {
        return end.map(point -> decimal(point.at()) + ":" + decimal(point.score()))
                .orElse("-");
    }

    private static String decimal(Rational number) {
        return number.toDecimal(9).map(Object::toString).orElse(number.toString());
    }

    private static Sheet lower(String scoring) {
        return Sheet.scored("lower-is-better", "10", scoring);
    }

    private static Sheet higher(String scoring) {
        return Sheet.scored("higher-is-better", "10", scoring);
    }

    private static Sheet closer(String scoring) {
        return Sheet.scored("closer-is-better", "10", scoring);
    }

    @ParameterizedTest
    @CsvSource({
        "25, flat - 20:0 = 0",
        "20, point 20:0 20:0 = 0",
        "14, line 20:0 10:40 = 24",
        "10, point 10:60 10:60 = 60", // the best entry of the jump is awarded on it
        "8, line 10:60 5:90 = 72",
        "4, flat 5:90 2:90 = 90",
        "2, point 2:90 2:90 = 90",
        "1, flat 2:90 - = 90"
    })
    void interpolateHasPointsWithLinesBetweenThem(String value, String piece) {
        assertEquals(piece, shown(lower("""
                        {'method': 'interpolate', 'points': [{'score': 0, 'at': 20}, {'score': 40, 'at': 'target'},
                         {'score': 60, 'at': 'target'}, {'score': 90, 'at': 5}, {'score': 90, 'at': 2}]}"""), value));
    }

    @ParameterizedTest
    @CsvSource({
        "4, flat - 5:10 = 10",
        "5, flat 5:30 8:30 = 30",
        "8, flat 5:30 8:30 = 30", // beyond 8 is better than 8
        "9, flat 8:50 10:50 = 50",
        "10, flat 10:70 10:70 = 70", // at 10, and beyond 10
        "11, flat 10:90 - = 90"
    })
    void stepsAreFlatBetweenNeighbouringEntries(String value, String piece) {
        assertEquals(piece, shown(higher("""
                        {'method': 'steps', 'otherwise': 10, 'steps': [{'score': 30, 'at': 5}, {'score': 50, 'beyond': 8},
                         {'score': 70, 'at': 'target'}, {'score': 90, 'beyond': 'target'}]}"""), value));
    }

    @ParameterizedTest
    @CsvSource({
        "0, flat - 4:20 = 20",
        "4, flat - 4:20 = 20",
        "7, line 4:20 10:80 = 50",
        "10, point 10:80 10:80 = 80",
        "11, line 10:80 12:90 = 85",
        "12, flat 12:90 - = 90"
    })
    void deductRunsFromTheTargetToTheFloorAndToTheCap(String value, String piece) {
        assertEquals(piece, shown(higher("""
                        {'method': 'deduct', 'start': 80, 'points': 10, 'per': 1, 'floor': 20,
                         'bonus': {'points': 5, 'per': 1, 'cap': 90}}"""), value));
    }

    @ParameterizedTest
    @CsvSource({
        "ignore, 7.5, stairs 7:20 10:80 = 30",
        "count, 7.5, stairs 7:20 10:80 = 20",
        "count, 7, flat - 7:20 = 20",
        "count, 9.9, stairs 7:20 10:80 = 55"
    })
    void withWholeStepsItIsAStaircaseToTheLastOfThem(String partial, String value, String piece) {
        Sheet sheet = higher(
                "{'method': 'deduct', 'start': 80, 'points': 25, 'per': 1, 'floor': 20, 'partial': '" + partial + "'}");
        assertEquals(piece, shown(sheet, value));
    }

    @ParameterizedTest
    @CsvSource({
        "8, 7.9, flat - 8:0 = 0",
        "8, 8, point 8:60 8:60 = 60",
        "8, 9, line 8:60 10:80 = 70",
        "3, 2, flat - 3:0 = 0",
        "3, 3, flat 3:20 4:20 = 20",
        "4, 4, flat 4:20 4:20 = 20",
        "10, 10, point 10:80 10:80 = 80",
        "11, 11, flat 11:80 - = 80"
    })
    void zeroIfWorseThanCutsWhatLiesBeyond(String limit, String value, String piece) {
        assertEquals(piece, shown(higher("""
                        {'method': 'deduct', 'start': 80, 'points': 10, 'per': 1, 'floor': 20, 'zeroIfWorseThan': %s}""".formatted(limit)), value));
    }

    @ParameterizedTest
    @CsvSource({
        "difference, 0, 20, flat - 20:0 = 0",
        "difference, 0, 15, line 20:0 10/3:100 = 30",
        "ratio, 0, 15, hyperbola - 6:100 = 40",
        "ratio, 30, 20, flat - 20:30 = 30",
        "ratio, 30, 15, hyperbola 20:30 6:100 = 40",
        "ratio, 30, 6, flat 6:100 - = 100",
        "ratio, 30, -1, flat 6:100 - = 100"
    })
    void attainmentRunsBetweenFloorAndCap(String form, String floor, String value, String piece) {
        Sheet sheet =
                lower("{'method': 'attainment', 'scoreAtTarget': 60, 'form': '" + form + "', 'floor': " + floor + "}");
        assertEquals(piece, shown(sheet, value));
    }

    @Test
    void whereFloorAndCapAreEqualTwoFlatsMeetAndTheWorseOneHoldsThere() {
        Sheet sheet = higher("{'method': 'attainment', 'scoreAtTarget': 60, 'cap': 60, 'floor': 60}");
        assertEquals("flat - 10:60 = 60", shown(sheet, "9"));
        assertEquals("flat - 10:60 = 60", shown(sheet, "10"));
        assertEquals("flat 10:60 - = 60", shown(sheet, "11"));
    }

    @Test
    void aPieceThatSpansTheTargetEndsAtItAndTheTargetTakesTheLeftSideFirst() {
        Sheet sheet = closer("""
                {'method': 'interpolate', 'points': [{'score': 0, 'at': {'within': 5}}, {'score': 90, 'at': {'within': 1}}]}""");
        assertEquals("line 5:0 9:90 = 67.5", shown(sheet, "8"));
        assertEquals("flat 9:90 10:90 = 90", shown(sheet, "9.5"));
        assertEquals("flat 9:90 10:90 = 90", shown(sheet, "10"));
        assertEquals("flat 11:90 10:90 = 90", shown(sheet, "10.5"));
        assertEquals("line 15:0 11:90 = 45", shown(sheet, "13"));
    }

    @Test
    void aTargetThatOnlyTheRightSideReachesIsExplainedByTheRightSide() {
        Sheet sheet = closer("{'method': 'steps', 'steps': [{'score': 40, 'at': 8}, {'score': 90, 'at': 12}]}");
        assertEquals("flat 8:40 10:40 = 40", shown(sheet, "9"));
        assertEquals("flat 12:90 10:90 = 90", shown(sheet, "10"));
    }

    @Test
    void aSideWithoutAnyPlaceIsFlat() {
        Sheet sheet = closer("{'method': 'steps', 'steps': [{'score': 70, 'at': 12}]}");
        assertEquals("flat - 10:70 = 70", shown(sheet, "-5"));
    }

    @Test
    void aRatingAndAStandInHaveNoCurve() {
        Sheet sheet = higher("{'method': 'pass-fail'}")
                .with("/indicators/0/whenNotApplicable", "'full'")
                .with("/whenMissing", "'zero'");
        assertEquals("awarded - - = 61.5", shown(sheet, "{'rating': 61.5}"));
        assertEquals("full - - = 100", shown(sheet, "{'notApplicable': 'none'}"));
        assertEquals("zero", sheet.assess("{}").explain().get(0).piece().toString());
    }

    @Test
    void whatRoundingAloneWouldHaveCarriedToAnEdgeIsHeldBelowIt() {
        Sheet sheet = higher("{'method': 'attainment'}");
        Explanation held = explain(sheet, "5.9998");
        assertEquals("59.998", decimal(held.exactScore()));
        assertEquals("Optional[60.00]", held.heldBelow().toString());
        assertEquals("Optional[59.99]", held.line().score().toString());
        assertEquals(Optional.empty(), explain(sheet, "5.9991").heldBelow());
        assertEquals(Optional.empty(), explain(sheet, "6").heldBelow());
    }

    @Test
    void theLinesThatCostMostComeFirstWhenRanked() {
        Assessment assessment =
                Sheet.rated("20", "50", "30").assess("{'a': {'rating': 10}, 'b': {'rating': 90}, 'c': {'rating': 10}}");
        List<Explanation> ranked = assessment.explain().stream()
                .sorted(Explanation.MOST_LOST_FIRST)
                .toList();
        assertEquals(
                List.of("c 27", "a 18", "b 5"),
                ranked.stream()
                        .map(why -> why.line().indicator().id() + " " + why.pointsLost())
                        .toList());
    }

    @Test
    void anExplanationIsShownInAFewWords() {
        assertEquals(
                "line: flat, 100",
                explain(higher("{'method': 'pass-fail'}"), "11").toString());
    }
}
