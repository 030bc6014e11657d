package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.Problem;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.secondopinion.CardMutations;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.Finding;
import io.github.servicekpi.secondopinion.RandomSheets;
import io.github.servicekpi.secondopinion.Rejected;
import io.github.servicekpi.secondopinion.SlowCalculator;
import io.github.servicekpi.secondopinion.SlowScorecardChecks;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds what is read, rejected and scored to the second opinion. */
final class SecondOpinion {
    private static final int RECORDS = 5;
    private static final int MEBIBYTE = 1 << 20;

    private SecondOpinion() {}

    /** Both find the same problems in a scorecard that is broken at random. */
    static void onABrokenScorecard(Choices choices) {
        onAScorecard(CardMutations.broken(RandomSheets.card(choices), choices), choices);
    }

    /** Both find the same problems in a scorecard, none if it is right; beyond the limits there is nothing to compare. */
    static void onAScorecard(Object plain, Choices choices) {
        SortedSet<Finding> expected = SlowScorecardChecks.problems(plain);
        String text = RandomText.exactly(plain, choices);
        if (expected.size() > Problem.MOST_LISTED || text.getBytes(UTF_8).length > MEBIBYTE) {
            return;
        }
        if (expected.isEmpty()) {
            ScorecardJson.read(text);
        } else {
            assertEquals(lines(expected), found(() -> ScorecardJson.read(text)), text);
        }
    }

    /** Both assess records of a random scorecard alike, a quarter of them broken. */
    static void onRecords(Choices choices) {
        Map<String, Object> plainCard = RandomSheets.card(choices);
        Scorecard card = ScorecardJson.read(RandomText.of(plainCard, choices));
        ScorecardCalculator calculator = ScorecardCalculator.of(card);
        AssessmentJson json = AssessmentJson.of(card);
        SlowCalculator slow = new SlowCalculator(plainCard, ScorecardJson.fingerprint(card));
        for (int i = 0; i < RECORDS; i++) {
            Map<String, Object> plainRecord = RandomSheets.record(plainCard, choices, 25);
            String record = RandomText.of(plainRecord, choices);
            try {
                String expected = slow.assess(plainRecord);

                assertEquals(expected, json.toString(RecordJson.assess(record, calculator)), record);
            } catch (Rejected rejected) {
                assertEquals(lines(rejected.findings()), found(() -> RecordJson.assess(record, calculator)), record);
            }
        }
    }

    private static String found(Runnable reading) {
        return lines(findings(Samples.problems(reading)));
    }

    /** {@return where there is which problem} */
    static SortedSet<Finding> findings(List<Problem> problems) {
        SortedSet<Finding> findings = new TreeSet<>();
        problems.forEach(problem -> findings.add(new Finding(problem.code().toString(), problem.pointer())));
        return findings;
    }

    private static String lines(SortedSet<Finding> findings) {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }
}
