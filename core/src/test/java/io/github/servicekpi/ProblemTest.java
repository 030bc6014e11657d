package io.github.servicekpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Problems (io-json/README.md, section 13). */
class ProblemTest {
    private static Problem problem(ProblemCode code, String pointer, int line, int column) {
        return new Problem(code, pointer, line, column, "x", "y", "", "found x; allowed is y");
    }

    @Test
    void problemsAreOrderedByPositionThenPointerThenCode() {
        List<Problem> ordered = List.of(
                problem(ProblemCode.WEIGHTS_SUM, "/b", 0, 0),
                problem(ProblemCode.WRONG_TYPE, "/b", 1, 2),
                problem(ProblemCode.WRONG_TYPE, "/a", 1, 10),
                problem(ProblemCode.BAD_ID, "/b", 1, 10),
                problem(ProblemCode.UNKNOWN_MEMBER, "/b", 1, 10), // by the word, not by the constant's place
                problem(ProblemCode.WEIGHTS_SUM, "/b", 1, 10),
                problem(ProblemCode.WRONG_TYPE, "/b", 1, 10),
                problem(ProblemCode.BAD_ID, "", 2, 1));
        List<Problem> shuffled = new ArrayList<>(ordered);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);
        assertEquals(ordered, shuffled);
    }

    @Test
    void aProblemShowsWhereItStandsWhatItSaysAndItsCode() {
        Problem problem = problem(ProblemCode.NUMBER_OUT_OF_RANGE, "/indicators/0/weight", 3, 7);
        assertEquals("/indicators/0/weight: found x; allowed is y [number-out-of-range]", problem.toString());
        assertEquals(
                "found x; allowed is y [invalid-json]",
                problem(ProblemCode.INVALID_JSON, "", 1, 1).toString());
    }

    @Test
    void moreProblemsStandAtTheEndAndSayWhatToDo() {
        Problem more = Problem.more(7, 3);
        assertEquals(ProblemCode.MORE_PROBLEMS, more.code());
        assertEquals("", more.pointer());
        assertEquals(7, more.line());
        assertEquals(3, more.column());
        assertTrue(more.message().contains("check again"), more.message());
    }

    @Test
    void aPointerOfOver1024CharactersIsCutInTheMiddle() {
        String longest = "/" + "a".repeat(1023);
        assertEquals(longest, problem(ProblemCode.BAD_ID, longest, 1, 1).pointer());
        assertEquals(
                "/" + "a".repeat(510) + "…" + "a".repeat(511) + "z",
                problem(ProblemCode.BAD_ID, longest + "z", 1, 1).pointer());
        assertEquals(
                "/" + "a".repeat(510) + "…" + "z".repeat(512),
                problem(ProblemCode.BAD_ID, longest + "z".repeat(30_000), 1, 1).pointer());
    }

    @Test
    void noPairIsCutInTwo() {
        for (String before : List.of("", "/")) {
            for (String behind : List.of("", "z")) {
                String pointer = problem(ProblemCode.BAD_ID, before + "😀".repeat(600) + behind, 1, 1)
                        .pointer();

                assertTrue(pointer.length() <= 1024 && pointer.length() >= 1022, pointer);
                assertEquals(
                        before + "😀".repeat(255) + "…" + "😀".repeat(behind.isEmpty() ? 256 : 255) + behind, pointer);
            }
        }
    }

    @Test
    void anExceptionNamesEveryProblemAndShowsTheFirstTen() {
        List<Problem> twelve = IntStream.rangeClosed(1, 12)
                .mapToObj(line -> problem(ProblemCode.BAD_ID, "/" + line, line, 1))
                .toList();
        InvalidInputException exception = new InvalidInputException(twelve);
        assertEquals(twelve, exception.problems());
        assertTrue(exception.getMessage().startsWith("12 problems:\n  /1: found x"), exception.getMessage());
        assertTrue(exception.getMessage().contains("\n  /10: ")
                && !exception.getMessage().contains("\n  /11: "));
        assertTrue(exception.getMessage().endsWith("\n  and 2 more"), exception.getMessage());
        assertTrue(new InvalidInputException(twelve.subList(0, 10)).getMessage().endsWith("[bad-id]"));
        assertEquals(
                "1 problem:\n  /1: found x; allowed is y [bad-id]",
                new InvalidInputException(twelve.subList(0, 1)).getMessage());
    }

    @Test
    void thereIsNoExceptionWithoutAProblem() {
        assertThrows(IllegalArgumentException.class, () -> new InvalidInputException(List.of()));
    }

    /** A released code is a promise. */
    @Test
    void theCodesAreThoseOfTheFormat() {
        Set<String> codes =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::toString).collect(Collectors.toSet());
        assertEquals(Set.of(("""
                invalid-utf8 invalid-json trailing-content lone-surrogate too-large too-deep duplicate-member more-problems
                wrong-type unknown-member missing-member unknown-word unsupported-format bad-id duplicate-id
                bad-language-tag bad-period bad-unit text-too-long empty-text too-few too-many
                number-out-of-range too-many-digits bad-range
                bands-not-tiling weights-sum empty-group unknown-group unknown-indicator not-monotone percent-of-zero
                target-not-positive polarity-not-supported
                bad-measurement rating-expected unknown-level division-by-zero missing-measurement nothing-counts
                adjustment-not-allowed individual-target-not-allowed
                parts-missing parts-overlap parts-outside parts-mixed""").split("\\s+")), codes);
    }
}
