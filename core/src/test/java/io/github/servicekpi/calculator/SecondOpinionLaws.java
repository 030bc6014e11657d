package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.secondopinion.CardMutations;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.Drafts;
import io.github.servicekpi.secondopinion.Finding;
import io.github.servicekpi.secondopinion.RandomSheets;
import io.github.servicekpi.secondopinion.Rejected;
import io.github.servicekpi.secondopinion.SlowCalculator;
import io.github.servicekpi.secondopinion.SlowScorecardChecks;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The library and the second opinion agree on every scorecard and every record. More than a build's share of cases:
 * {@code -Djqwik.tries.default} does not reach {@code tries} given here, so run {@link #main} with a number of seeds.
 */
class SecondOpinionLaws {
    private static final int RECORDS = 20;

    @Property(tries = 300)
    void bothAssessAndExplainEveryRecordAlike(@ForAll long seed) {
        assessAlike(seed);
    }

    @Property(tries = 1500)
    void bothFindTheSameProblemsInEveryBrokenScorecard(@ForAll long seed) {
        findAlike(seed);
    }

    private static void assessAlike(long seed) {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> plainCard = RandomSheets.card(choices);
        ScorecardCalculator calculator = ScorecardCalculator.of(Scorecard.of(Drafts.of(plainCard)));
        SlowCalculator slow = new SlowCalculator(plainCard, "");
        RandomSheets sheets = RandomSheets.of(plainCard);
        for (int i = 0; i < RECORDS; i++) {
            Map<String, Object> plainRecord = sheets.record(choices, 20);
            assessAlike(calculator, slow, plainRecord, () -> "seed " + seed + "\n" + plainCard + "\n" + plainRecord);
        }
    }

    private static void assessAlike(
            ScorecardCalculator calculator,
            SlowCalculator slow,
            Map<String, Object> plainRecord,
            Supplier<String> context) {
        Draft draft = Drafts.of(plainRecord);
        String expected;
        try {
            expected = slow.assess(plainRecord);
        } catch (Rejected rejected) {
            try {
                fail(calculator.assess(draft) + ", but not by the second opinion: " + rejected.findings()
                        + context.get());
            } catch (InvalidInputException e) {
                assertEquals(shown(rejected.findings()), shown(findings(e.problems())), context);
            }
            return;
        }
        assertEquals(expected, AssessmentText.of(calculator.assess(draft), ""), context);
        Assessment assessment = calculator.assess(PerformanceRecord.of(draft));
        assertEquals(expected, AssessmentText.of(assessment, ""), context);
        assertEquals(slow.explain(plainRecord), AssessmentText.explained(assessment, ""), context);
    }

    private static void findAlike(long seed) {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> plain = CardMutations.broken(RandomSheets.card(choices), choices);
        SortedSet<Finding> expected = SlowScorecardChecks.problems(plain);
        SortedSet<Finding> found = new TreeSet<>();
        try {
            Scorecard.of(Drafts.of(plain));
        } catch (InvalidInputException e) {
            if (e.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.MORE_PROBLEMS)) {
                return;
            }
            found = findings(e.problems());
        }
        SortedSet<Finding> invented = new TreeSet<>(found);
        invented.removeAll(expected);
        SortedSet<Finding> overlooked = new TreeSet<>(expected);
        overlooked.removeAll(found);
        assertEquals(
                "",
                shown(invented) + (overlooked.isEmpty() ? "" : " overlooked " + shown(overlooked)),
                () -> "seed " + seed + "\n" + plain);
    }

    private static SortedSet<Finding> findings(Collection<Problem> problems) {
        SortedSet<Finding> findings = new TreeSet<>();
        problems.forEach(problem -> findings.add(new Finding(problem.code().toString(), problem.pointer())));
        return findings;
    }

    private static String shown(Collection<Finding> findings) {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }

    /** Runs many seeds: their number, the first, and which laws (all unless some are named). */
    public static void main(String... args) {
        Map<String, LongConsumer> laws = new LinkedHashMap<>();
        laws.put("assess", SecondOpinionLaws::assessAlike);
        laws.put("find", SecondOpinionLaws::findAlike);
        laws.put("plan", PlanLaws::check);
        laws.put("ranges", ValueRangeLaws::checkRanges);
        List<String> named = List.of(args).subList(2, args.length);
        laws.keySet().removeIf(law -> !named.isEmpty() && !named.contains(law));
        long seeds = Long.parseLong(args[0]);
        long first = Long.parseLong(args[1]);
        int differences = 0;
        for (long seed = first; seed < first + seeds && differences < 20; seed++) {
            for (Map.Entry<String, LongConsumer> law : laws.entrySet()) {
                try {
                    law.getValue().accept(seed);
                } catch (AssertionError | RuntimeException e) {
                    differences++;
                    System.out.println("seed " + seed + " law " + law.getKey() + ": " + e);
                }
            }
        }
        System.out.println(seeds + " seeds, " + differences + " differences");
    }
}
