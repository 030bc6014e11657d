package io.github.servicekpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProblemListTest {
    private static final int MEBI = 1 << 20;

    private static Problem problem(int column, int characters) {
        return new Problem(ProblemCode.BAD_ID, "", 1, column, "", "", "", "x".repeat(characters));
    }

    private static List<Problem> listed(List<Problem> problems) {
        ProblemList list = new ProblemList();
        problems.forEach(problem -> list.add(problem.line(), problem.column(), () -> problem));
        return list.list();
    }

    @Test
    void theTextsHaveAMebiOfCharactersAtMost() {
        List<Problem> fits = new ArrayList<>();
        for (int column = 1; column <= 4; column++) {
            fits.add(problem(column, MEBI / 4));
        }
        assertEquals(fits, listed(fits));

        fits.add(problem(5, 1));
        List<Problem> more = listed(fits);
        assertEquals(fits.subList(0, 4), more.subList(0, 4));
        assertEquals(List.of(Problem.more(1, 4)), more.subList(4, more.size()));
    }

    /** What is behind one that has no room is not listed, even if it would have. */
    @Test
    void theSameAreListedInWhateverOrderTheyAreFound() {
        Random random = new Random(1);
        for (int round = 0; round < 50; round++) {
            List<Problem> problems = new ArrayList<>();
            int left = MEBI;
            int fit = 0;
            for (int column = 1; column <= 40; column++) {
                int characters = random.nextInt(4) == 0 ? 1 + random.nextInt(10) : MEBI / 8 + random.nextInt(MEBI / 8);
                left -= characters;
                fit += left >= 0 ? 1 : 0;
                problems.add(problem(column, characters));
            }
            List<Problem> expected = new ArrayList<>(problems.subList(0, fit));
            expected.add(Problem.more(1, fit));
            Collections.shuffle(problems, random);

            assertEquals(expected, listed(problems));
        }
    }

    @Test
    void whatHasNoRoomIsNotMade() {
        ProblemList list = new ProblemList();
        list.add(1, 5, () -> problem(5, MEBI));
        list.add(1, 6, () -> problem(6, 1));
        list.add(1, 7, () -> {
            throw new AssertionError("made");
        });

        assertEquals(List.of(problem(5, MEBI), Problem.more(1, 5)), list.list());
    }

    @Test
    void oneIsListedHoweverLongItIs() {
        assertEquals(List.of(problem(1, 2 * MEBI)), listed(List.of(problem(1, 2 * MEBI))));
    }

    @Test
    void whereAnotherListEndsThisOneDoes() {
        ProblemList list = new ProblemList();
        list.add(1, 9, () -> problem(9, 1));
        list.addAll(List.of(problem(3, 1), Problem.more(1, 3)));
        list.addAll(List.of(problem(2, 1), problem(4, 1), Problem.more(1, 4)));

        assertEquals(List.of(problem(2, 1), problem(3, 1), Problem.more(1, 3)), list.list());
    }

    @Test
    void anEmptyListHasNothing() {
        assertTrue(new ProblemList().isEmpty());
        assertEquals(List.of(), new ProblemList().list());
    }
}
