package io.github.servicekpi.secondopinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the comparison of the library with the second opinion relies on: that nothing is left out. */
class RandomSheetsTest {
    private static final int SHEETS = 600;
    private static final int RECORDS_PER_SHEET = 8;

    @Test
    void everyCardIsValid() {
        for (int seed = 0; seed < SHEETS; seed++) {
            assertEquals(
                    Set.of(), SlowScorecardChecks.problems(RandomSheets.card(Choices.seeded(seed))), "seed " + seed);
        }
    }

    @Test
    void theSameSeedGivesTheSameSheet() {
        Choices one = Choices.seeded(7);
        Choices other = Choices.seeded(7);
        Map<String, Object> card = RandomSheets.card(one);

        assertEquals(card.toString(), RandomSheets.card(other).toString());
        assertEquals(
                RandomSheets.record(card, one, 50).toString(),
                RandomSheets.record(card, other, 50).toString());
    }

    @Test
    void cardsReachEveryWordAndEveryMember() {
        Set<String> words = new TreeSet<>();
        for (int seed = 0; seed < SHEETS; seed++) {
            collect(RandomSheets.card(Choices.seeded(seed)), words);
        }

        assertReached(words, """
                interpolate steps deduct attainment pass-fail rated score at beyond otherwise start points
                per floor partial pro-rata ignore count zeroIfWorseThan bonus cap scoreAtTarget form
                difference ratio pass fail levels target percentOfTarget targetPlus within
                withinPercentOfTarget higher-is-better lower-is-better closer-is-better % ‰ x month
                quarter half-year year scoringByPeriod targets whenNotApplicable redistribute full zero
                minimumCases groups relative percent whenMissing reject individualTargets adjustmentRange
                min max maximumTotal minimumCoverage gates whenUnmeasured cap HALF_UP HALF_EVEN HALF_DOWN
                UP DOWN scale
                """);
    }

    @Test
    void recordsReachEveryOutcomeAndEveryProblem() {
        Set<String> reached = new TreeSet<>();
        for (int seed = 0; seed < SHEETS; seed++) {
            Choices choices = Choices.seeded(seed);
            Map<String, Object> card = RandomSheets.card(choices);
            SlowCalculator calculator = new SlowCalculator(card, "");
            RandomSheets sheets = RandomSheets.of(card);
            for (int i = 0; i < RECORDS_PER_SHEET; i++) {
                outcome(calculator, sheets.record(choices, 50), reached);
            }
        }

        assertReached(reached, """
                "scored" "rated" "not-applicable" "missing" "not-due" "withheld" "adjustmentRequested"
                "gates":[{ "gates":[] wrong-type unknown-member missing-member bad-period bad-language-tag
                text-too-long empty-text too-many number-out-of-range too-many-digits unknown-indicator
                not-monotone percent-of-zero target-not-positive bad-measurement rating-expected
                unknown-level division-by-zero missing-measurement nothing-counts adjustment-not-allowed
                individual-target-not-allowed
                """);
    }

    private static void outcome(SlowCalculator calculator, Map<String, Object> record, Set<String> reached) {
        try {
            String assessment = calculator.assess(record);
            for (String sign : List.of(
                    "\"scored\"",
                    "\"rated\"",
                    "\"not-applicable\"",
                    "\"missing\"",
                    "\"not-due\"",
                    "\"withheld\"",
                    "\"adjustmentRequested\"",
                    "\"gates\":[{",
                    "\"gates\":[]")) {
                if (assessment.contains(sign)) {
                    reached.add(sign);
                }
            }
        } catch (Rejected rejected) {
            rejected.findings().forEach(finding -> reached.add(finding.code()));
        }
    }

    private static void assertReached(Set<String> reached, String expected) {
        List<String> left = new ArrayList<>(List.of(expected.strip().split("\\s+")));
        left.removeAll(reached);
        assertTrue(left.isEmpty(), () -> "never reached: " + left);
    }

    private static void collect(Object node, Set<String> words) {
        if (node instanceof Map) {
            Plain.asObject(node).forEach((name, value) -> {
                words.add(name);
                collect(value, words);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(entry -> collect(entry, words));
        } else {
            words.add(node.toString());
        }
    }
}
