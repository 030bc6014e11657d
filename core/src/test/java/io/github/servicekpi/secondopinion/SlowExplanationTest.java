package io.github.servicekpi.secondopinion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.fixture.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the second opinion's explanations to pieces that were worked out by hand from core/README.md, section 10. */
class SlowExplanationTest {
    private static final String COSTS = "{'method': 'interpolate', 'points': [{'score': 100, 'at': {'percentOfTarget':"
            + " 60}}, {'score': 60, 'at': 'target'}, {'score': 0, 'at': {'percentOfTarget': 200}}]}";
    private static final String WITHIN = "{'method': 'interpolate', 'points': [{'score': 100, 'at': {'within': 1}},"
            + " {'score': 0, 'at': {'within': 5}}]}";
    private static final String DAYS = "{'method': 'steps', 'steps': [{'score': 100, 'beyond': 25}, {'score': 80, 'at':"
            + " 30}], 'otherwise': 40}";
    private static final String LIMITED =
            "'start': 80, 'points': 5, 'per': 1, 'floor': 20, 'bonus': {'points': 4," + " 'per': 1}";

    @Test
    void theCostOfTheFormatsOwnExampleIsALineHeldBelowTheEdgeAt60() {
        assertEquals(
                "{\"piece\":\"line\",\"x\":0.60002,\"from\":{\"at\":1.2,\"score\":0},\"to\":{\"at\":0.6,\"score\":60},"
                        + "\"exact\":59.998,\"heldBelow\":60,\"pointsLost\":40.01}",
                text("lower-is-better", "0.6", COSTS, "0.60002"));
        assertEquals(
                "{\"piece\":\"line\",\"x\":0.42,\"from\":{\"at\":0.5,\"score\":60},\"to\":{\"at\":0.3,\"score\":100},"
                        + "\"exact\":76,\"pointsLost\":24}",
                text("lower-is-better", "0.5", COSTS, "0.42"));
    }

    @Test
    void aRationalIsADecimalIfItIsFiniteAndShortElseAFraction() {
        String scoring = "{'method': 'interpolate', 'points': [{'score': 90, 'at': 0.4}, {'score': 70, 'at': 0.475}]}";

        assertEquals(
                "{\"piece\":\"line\",\"x\":0.42,\"from\":{\"at\":0.475,\"score\":70},\"to\":{\"at\":0.4,\"score\":90},"
                        + "\"exact\":{\"numerator\":254,\"denominator\":3},\"pointsLost\":15.33}",
                text("lower-is-better", "0.5", scoring, "0.42"));
        assertEquals(
                "{\"piece\":\"flat\",\"x\":{\"numerator\":-1,\"denominator\":131072},"
                        + "\"from\":{\"at\":0,\"score\":100},\"exact\":100,\"pointsLost\":0}",
                text("lower-is-better", "0", "{'method': 'pass-fail'}", "{'numerator': -0.5, 'denominator': 65536}"));
        assertEquals(
                "{\"piece\":\"flat\",\"x\":-0.0000152587890625,\"from\":{\"at\":0,\"score\":100},\"exact\":100,"
                        + "\"pointsLost\":0}",
                text("lower-is-better", "0", "{'method': 'pass-fail'}", "{'numerator': -1, 'denominator': 65536}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'rating': 59.9996} | {'piece':'awarded','exact':59.9996,'heldBelow':60,'pointsLost':8.002}",
                "{'level': 'good'} | {'piece':'awarded','exact':80.0006,'pointsLost':4}",
                "{'notApplicable': 'no cases'} | {'piece':'full','exact':100,'pointsLost':0}",
            })
    void whatNoCurveGaveHasNeitherValueNorEnds(String measured, String expected) {
        assertEquals(expected.replace('\'', '"'), textOfRated(measured));
    }

    private static String textOfRated(String measured) {
        Map<String, Object> card = card("{'id': 'line', 'weight': 20, 'scoring': {'method': 'rated', 'levels': [{'id':"
                + " 'good', 'score': 80.0006}]}, 'whenNotApplicable': 'full'}, {'id': 'rest', 'weight': 80, 'scoring':"
                + " {'method': 'rated'}}");
        return explanation(card, "{'line': " + measured + ", 'rest': {'rating': 1}}");
    }

    @Test
    void aLineThatIsMissingScoresZeroWhereTheCardSaysSo() {
        Map<String, Object> card = card("{'id': 'line', 'weight': 100, 'scoring': {'method': 'rated'}}");
        card.put("whenMissing", "zero");

        assertEquals("{\"piece\":\"zero\",\"exact\":0,\"pointsLost\":100}", explanation(card, "{}"));
    }

    @Test
    void pointsLostAreRoundedForDisplayWhereTheWeightIsNoShortDecimal() {
        String line = "{'id': 'line', 'weight': 1, 'scoring': {'method': 'rated'}}";
        Map<String, Object> card = card(line + ", " + line.replace("line", "a") + ", " + line.replace("line", "b"));
        card.put("weights", "relative");

        assertEquals(
                "{\"piece\":\"awarded\",\"exact\":90,\"pointsLost\":3.3333}",
                explanation(card, "{'line': {'rating': 90}, 'a': {'rating': 0}, 'b': {'rating': 0}}"));
    }

    @Test
    void aLineThatDoesNotCountHasNoExplanation() {
        Map<String, Object> card = card("{'id': 'line', 'weight': 50, 'scoring': {'method': 'rated'}},"
                + " {'id': 'rest', 'weight': 50, 'scoring': {'method': 'rated'}}");
        Map<String, Object> record = record("{'line': {'rating': 70}, 'rest': {'notApplicable': 'none'}}");

        String explained = new SlowCalculator(card, "").explain(record);

        assertEquals(explained.indexOf("explanation"), explained.lastIndexOf("explanation"));
        assertEquals(
                new SlowCalculator(card, "").assess(record),
                explained.replace(",\"explanation\":{\"piece\":\"awarded\",\"exact\":70,\"pointsLost\":30}", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "0.2,  flat from 0.3: 100",
        "0.3,  point from 0.3: 100 to 0.3: 100",
        "0.42, line from 0.5: 60 to 0.3: 100",
        "0.5,  point from 0.5: 60 to 0.5: 60",
        "0.75, line from 1: 0 to 0.5: 60",
        "1,    point from 1: 0 to 1: 0",
        "1.5,  flat to 1: 0",
    })
    void interpolateHasPointsLinesAndFlatsBeyondTheOutermost(String value, String piece) {
        assertEquals(piece, piece("lower-is-better", "0.5", COSTS, value));
    }

    @ParameterizedTest
    @CsvSource({
        "4,   flat to 5: 10",
        "5,   point from 5: 20 to 5: 20",
        "6,   line from 5: 20 to 8: 40", // from the best of the worse jump to the worst of the better one
        "8,   point from 8: 70 to 8: 70",
        "8.5, flat from 8: 70 to 9: 70", // equal scores are flat
        "9,   point from 9: 70 to 9: 70",
        "9.5, flat from 9: 70",
    })
    void ofAJumpALineEndsAtTheScoreItRunsTo(String value, String piece) {
        String scoring = "{'method': 'interpolate', 'points': [{'score': 10, 'at': 5}, {'score': 20, 'at': 5},"
                + " {'score': 40, 'at': 8}, {'score': 55, 'at': 8}, {'score': 70, 'at': 8}, {'score': 70, 'at': 9}]}";

        assertEquals(piece, piece("higher-is-better", "7", scoring, value));
    }

    @ParameterizedTest
    @CsvSource({
        "14,   flat to 15: 0",
        "17,   line from 15: 0 to 19: 100",
        "19,   point from 19: 100 to 19: 100",
        "19.5, flat from 19: 100 to 20: 100", // it spans the target and ends at it
        "20,   flat from 19: 100 to 20: 100", // the left side first
        "20.5, flat from 21: 100 to 20: 100",
        "22,   line from 25: 0 to 21: 100",
        "25,   point from 25: 0 to 25: 0",
        "26,   flat to 25: 0",
    })
    void withCloserIsBetterAPieceThatSpansTheTargetEndsAtIt(String value, String piece) {
        assertEquals(piece, piece("closer-is-better", "20", WITHIN, value));
    }

    @ParameterizedTest
    @CsvSource({
        "-7, flat to 20: 90", // nothing stands left of the target: the best score of the right, without end
        "20, flat to 20: 90",
        "21, flat from 22: 90 to 20: 90",
        "22, point from 22: 90 to 22: 90",
        "23, line from 24: 0 to 22: 90",
    })
    void aSideWithoutAnyPlaceIsOneFlatUpToTheTarget(String value, String piece) {
        String scoring = "{'method': 'interpolate', 'points': [{'score': 90, 'at': 22}, {'score': 0, 'at': 24}]}";

        assertEquals(piece, piece("closer-is-better", "20", scoring, value));
    }

    @ParameterizedTest
    @CsvSource({
        "19, flat to 20: 50", // of the jump on the target the left side knows no more than its worst
        "20, point from 20: 80 to 20: 80",
        "21, line from 24: 0 to 20: 50",
    })
    void aPointOnTheTargetStandsOnBothSides(String value, String piece) {
        String scoring = "{'method': 'interpolate', 'points': [{'score': 80, 'at': 20}, {'score': 50, 'at': 'target'},"
                + " {'score': 0, 'at': 24}]}";

        assertEquals(piece, piece("closer-is-better", "20", scoring, value));
    }

    @ParameterizedTest
    @CsvSource({
        "24,   flat from 25: 100",
        "25,   flat from 30: 80 to 25: 80", // strictly better is asked for
        "26,   flat from 30: 80 to 25: 80",
        "30,   flat from 30: 80 to 25: 80",
        "30.1, flat to 30: 40",
    })
    void stepsAreFlatBetweenNeighboursIncludingAnEndThatIsAt(String value, String piece) {
        assertEquals(piece, piece("lower-is-better", "25", DAYS, value));
    }

    @ParameterizedTest
    @CsvSource({
        "49, flat to 50: 10",
        "50, flat from 50: 60 to 50: 60",
        "51, flat from 50: 90 to 60: 90",
        "60, flat from 60: 90", // equal scores are not merged
    })
    void aPlaceWithBothAtAndBeyondIsAFlatOfItsOwn(String value, String piece) {
        String scoring = "{'method': 'steps', 'steps': [{'score': 90, 'beyond': 50}, {'score': 60, 'at': 50},"
                + " {'score': 55, 'at': 50}, {'score': 90, 'at': 60}], 'otherwise': 10}";

        assertEquals(piece, piece("higher-is-better", "50", scoring, value));
    }

    @ParameterizedTest
    @CsvSource({
        "at,     89, flat to 90: 5",
        "at,     90, flat from 90: 95",
        "beyond, 90, flat to 90: 5",
        "beyond, 91, flat from 90: 95",
    })
    void passFailHasTwoFlats(String kind, String value, String piece) {
        String scoring = "{'method': 'pass-fail', '" + kind + "': 90, 'pass': 95, 'fail': 5}";

        assertEquals(piece, piece("higher-is-better", "100", scoring, value));
    }

    @ParameterizedTest
    @CsvSource({
        "7,    flat to 8: 10",
        "8,    flat from 8: 60 to 10: 60",
        "9.9,  flat from 8: 60 to 10: 60",
        "10,   flat from 10: 100 to 10: 100", // what begins on the target ends there too
        "10.1, flat from 12: 80 to 10: 80", // beyond the target is reached by nothing
        "12,   flat from 12: 80 to 10: 80",
        "13,   flat to 12: 10",
    })
    void stepsThatAreCloserEndAtTheTarget(String value, String piece) {
        String scoring = "{'method': 'steps', 'steps': [{'score': 100, 'at': 10}, {'score': 100, 'beyond': 'target'},"
                + " {'score': 60, 'at': 8}, {'score': 80, 'at': 12}], 'otherwise': 10}";

        assertEquals(piece, piece("closer-is-better", "10", scoring, value));
    }

    @ParameterizedTest
    @CsvSource({
        "10, flat from 12: 80 to 10: 80", // the right side gives the better score
        "9,  flat from 8: 60 to 10: 60",
    })
    void aValueOnTheTargetTakesTheSideThatGivesItsScore(String value, String piece) {
        String scoring = "{'method': 'steps', 'steps': [{'score': 60, 'at': 8}, {'score': 80, 'at': 12}]}";

        assertEquals(piece, piece("closer-is-better", "10", scoring, value));
    }

    @ParameterizedTest
    @CsvSource({
        "pro-rata, 70,   flat to 75: 0",
        "pro-rata, 75,   flat to 75: 0", // the ends belong to the flats beyond
        "pro-rata, 75.1, line from 75: 0 to 95: 100",
        "pro-rata, 95,   point from 95: 100 to 95: 100",
        "pro-rata, 96,   flat from 95: 100",
        "ignore,   75,   flat to 75: 0",
        "ignore,   75.1, stairs from 75: 0 to 95: 100",
        "count,    75.1, stairs from 75: 0 to 95: 100",
        "count,    95,   point from 95: 100 to 95: 100",
    })
    void aDeductionIsALineOrStairsFromTheTargetToWhereTheFloorIsReached(String partial, String value, String piece) {
        String scoring = "{'method': 'deduct', 'points': 5, 'per': 1, 'partial': '" + partial + "'}";

        assertEquals(piece, piece("higher-is-better", "95", scoring, value));
    }

    @ParameterizedTest
    @CsvSource({
        "pro-rata, 14, line from 99/7: 30 to 7: 80", // 50/7 pers of 1 off, in fractions
        "pro-rata, 15, flat to 99/7: 30",
        "ignore,   14, stairs from 15: 30 to 7: 80", // 50/7 is more than 7: 8 whole pers
        "count,    15, flat to 15: 30",
    })
    void stairsRunToAWholeNumberOfPers(String partial, String value, String piece) {
        String scoring =
                "{'method': 'deduct', 'start': 80, 'floor': 30, 'points': 7, 'per': 1, 'partial': '" + partial + "'}";

        assertEquals(piece, piece("lower-is-better", "7", scoring, value));
    }

    @ParameterizedTest
    @CsvSource({
        "82,  flat from 80: 20 to 83: 20", // the floor is reached at 83, nothing below 80
        "83,  flat from 80: 20 to 83: 20",
        "84,  line from 83: 20 to 95: 80",
        "95,  point from 95: 80 to 95: 80",
        "98,  line from 95: 80 to 100: 100",
        "100, flat from 100: 100",
        "80,  flat from 80: 20 to 83: 20",
        "79,  flat to 80: 0",
    })
    void theBonusIsALineUpToItsCap(String value, String piece) {
        String scoring = "{'method': 'deduct', " + LIMITED + ", 'zeroIfWorseThan': 80}";

        assertEquals(piece, piece("higher-is-better", "95", scoring, value));
    }

    @ParameterizedTest
    @CsvSource({
        "83,  83,   flat from 83: 20 to 83: 20", // exactly where the floor is reached
        "83,  83.1, line from 83: 20 to 95: 80",
        "83,  82.9, flat to 83: 0",
        "90,  90,   point from 90: 55 to 90: 55", // inside the line
        "90,  91,   line from 90: 55 to 95: 80",
        "90,  89,   flat to 90: 0",
        "95,  95,   point from 95: 80 to 95: 80",
        "95,  94,   flat to 95: 0",
        "95,  96,   line from 95: 80 to 100: 100",
        "97,  95,   flat to 97: 0", // the target itself is worse
        "97,  97,   point from 97: 88 to 97: 88",
        "97,  98,   line from 97: 88 to 100: 100",
        "100, 100,  flat from 100: 100",
        "100, 99,   flat to 100: 0",
        "101, 101,  flat from 101: 100",
        "101, 102,  flat from 101: 100",
        "101, 100,  flat to 101: 0",
    })
    void zeroIfWorseThanCuts(String place, String value, String piece) {
        String scoring = "{'method': 'deduct', " + LIMITED + ", 'zeroIfWorseThan': " + place + "}";

        assertEquals(piece, piece("higher-is-better", "95", scoring, value));
    }

    @ParameterizedTest
    @CsvSource({
        "ignore, 7.5, 7.5, point from 7.5: 80 to 7.5: 80", // 2.5 pers off, of which 2 count
        "ignore, 7.5, 8,   stairs from 7.5: 80 to 10: 100",
        "count,  7.5, 7.5, point from 7.5: 70 to 7.5: 70",
        "count,  7.5, 9,   stairs from 7.5: 70 to 10: 100",
        "count,  8,   8.5, stairs from 8: 80 to 10: 100",
        "count,  11,  11,  flat from 11: 100",
    })
    void cutStairsEndAtTheScoreOnTheCut(String partial, String place, String value, String piece) {
        String scoring = "{'method': 'deduct', 'points': 10, 'per': 1, 'partial': '" + partial
                + "', 'zeroIfWorseThan': " + place + "}";

        assertEquals(piece, piece("higher-is-better", "10", scoring, value));
    }

    @ParameterizedTest
    @CsvSource({
        "10,   point from 10: 100 to 10: 100",
        "9,    line from 8: 90 to 10: 100", // the cut stands left of the target only
        "8,    point from 8: 90 to 8: 90",
        "7,    flat to 8: 0",
        "13,   line from 30: 0 to 10: 100",
        "30,   flat to 30: 0",
    })
    void aDeductionThatIsCloserHasBothSides(String value, String piece) {
        String scoring = "{'method': 'deduct', 'points': 10, 'per': {'percentOfTarget': 20}, 'zeroIfWorseThan': 8}";

        assertEquals(piece, piece("closer-is-better", "10", scoring, value));
    }

    @ParameterizedTest
    @CsvSource({
        "9,  flat to 10: 70", // start and floor are one
        "10, point from 10: 70 to 10: 70",
        "11, flat from 10: 70", // and so are start and cap
    })
    void theTargetIsAPointAlsoBetweenTwoFlats(String value, String piece) {
        String scoring = "{'method': 'deduct', 'start': 70, 'floor': 70, 'points': 1, 'per': 1, 'bonus': {'points': 1,"
                + " 'per': 1, 'cap': 70}}";

        assertEquals(piece, piece("higher-is-better", "10", scoring, value));
    }

    @ParameterizedTest
    @CsvSource({
        "higher-is-better, difference, 50,  flat to 50: 20",
        "higher-is-better, difference, 51,  line from 50: 20 to 225: 90",
        "higher-is-better, difference, 225, flat from 225: 90",
        "lower-is-better,  difference, 350, flat to 350: 20",
        "lower-is-better,  difference, 200, line from 350: 20 to 175: 90",
        "lower-is-better,  difference, 175, flat from 175: 90",
        "lower-is-better,  ratio,      800, flat to 800: 20",
        "lower-is-better,  ratio,      799, hyperbola from 800: 20 to 1600/9: 90",
        "lower-is-better,  ratio,      177, flat from 1600/9: 90",
        "lower-is-better,  ratio,      -3,  flat from 1600/9: 90",
    })
    void attainmentIsALineOrAHyperbolaBetweenFloorAndCap(String polarity, String form, String value, String piece) {
        String scoring = "{'method': 'attainment', 'scoreAtTarget': 80, 'floor': 20, 'cap': 90"
                + (polarity.equals("higher-is-better") ? "}" : ", 'form': '" + form + "'}");

        assertEquals(piece, piece(polarity, "200", scoring, value));
    }

    @ParameterizedTest
    @CsvSource({
        "higher-is-better, '',                                                   -5, flat",
        "lower-is-better,  '',                                                   7,  flat",
        "lower-is-better,  ', ''form'': ''ratio''',                              7,  flat to 0: 0",
        "lower-is-better,  ', ''form'': ''ratio''',                              0,  flat from 0: 100",
    })
    void attainmentWithoutPointsAtTheTargetIsFlat(String polarity, String form, String value, String piece) {
        assertEquals(piece, piece(polarity, "5", "{'method': 'attainment', 'scoreAtTarget': 0" + form + "}", value));
    }

    @ParameterizedTest
    @CsvSource({
        "difference, 200, flat to 200: 70", // the worse of the two flats holds where they meet
        "difference, 199, flat from 200: 70",
        "ratio,      200, flat to 200: 70",
        "ratio,      0,   flat from 200: 70",
    })
    void attainmentWhoseFloorIsItsCapHasTwoFlats(String form, String value, String piece) {
        String scoring =
                "{'method': 'attainment', 'scoreAtTarget': 70, 'floor': 70, 'cap': 70, 'form': '" + form + "'}";

        assertEquals(piece, piece("lower-is-better", "200", scoring, value));
    }

    @Test
    void aHyperbolaWithoutFloorHasNoWorseEnd() {
        assertEquals(
                "hyperbola to 50: 100",
                piece("lower-is-better", "50", "{'method': 'attainment', 'form': 'ratio'}", "60"));
    }

    // A sheet of one line, and its explanation in short

    private static String piece(String polarity, String target, String scoring, String value) {
        Map<String, Object> explained = Plain.asObject(Json.of(text(polarity, target, scoring, value)));
        StringBuilder shown = new StringBuilder((String) explained.get("piece"));
        for (String end : new String[] {"from", "to"}) {
            if (explained.containsKey(end)) {
                Map<String, Object> place = Plain.object(explained, end);
                shown.append(' ').append(end).append(' ').append(shown(place.get("at")));
                shown.append(": ").append(shown(place.get("score")));
            }
        }
        return shown.toString();
    }

    private static String shown(Object rational) {
        return rational instanceof Map
                ? Plain.asObject(rational).get("numerator") + "/"
                        + Plain.asObject(rational).get("denominator")
                : rational.toString();
    }

    private static String text(String polarity, String target, String scoring, String value) {
        Map<String, Object> card = card("{'id': 'line', 'polarity': '" + polarity + "', 'weight': 100, 'targets':"
                + " {'month': " + target + "}, 'scoring': " + scoring + "}");
        return explanation(card, "{'line': " + value + "}");
    }

    /** {@return the explanation of the first line} */
    private static String explanation(Map<String, Object> card, String values) {
        String explained = new SlowCalculator(card, "").explain(record(values));
        int start = explained.indexOf("\"explanation\":") + "\"explanation\":".length();
        int nextLine = explained.indexOf("},{\"id\"", start);
        return explained.substring(start, nextLine < 0 ? explained.indexOf("}],\"coverage\"", start) : nextLine);
    }

    private static Map<String, Object> record(String values) {
        return Plain.asObject(Json.of("{'subject': 'E-1', 'period': '2026-09', 'values': " + values + "}"));
    }

    private static Map<String, Object> card(String indicators) {
        return Plain.asObject(Json.of(
                "{'format': 1, 'id': 'card', 'version': '1', 'bands': [{'id': 'exceeds', 'from': 90, 'to': 100},"
                        + " {'id': 'meets', 'from': 60, 'to': 90}, {'id': 'misses', 'from': 0, 'to': 60}],"
                        + " 'indicators': [" + indicators + "]}"));
    }
}
