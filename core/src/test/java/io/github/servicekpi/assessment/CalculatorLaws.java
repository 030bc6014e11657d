package io.github.servicekpi.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.Drafts;
import io.github.servicekpi.secondopinion.RandomSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A calculator may be kept, shared by threads, and given records or drafts. */
class CalculatorLaws {
    @Property(tries = 200)
    void aRecordIsRejectedExactlyAsItsDraftIs(@ForAll long seed) {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> card = RandomSheets.card(choices);
        ScorecardCalculator calculator = ScorecardCalculator.of(Scorecard.of(Drafts.of(card)));
        RandomSheets sheets = RandomSheets.of(card);
        for (int i = 0; i < 10; i++) {
            Draft draft = Drafts.of(sheets.record(choices, 70));
            PerformanceRecord record;
            try {
                record = PerformanceRecord.of(draft);
            } catch (InvalidInputException e) {
                continue; // not well formed: there is no record
            }
            assertEquals(outcome(() -> calculator.assess(draft)), outcome(() -> calculator.assess(record)));
        }
    }

    @Property(tries = 10)
    void fourThreadsThatShareACalculatorComeToTheSame(@ForAll long seed) throws InterruptedException {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> card = RandomSheets.card(choices);
        RandomSheets sheets = RandomSheets.of(card);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            drafts.add(Drafts.of(sheets.record(choices, 20)));
        }
        List<String> alone = drafts.stream()
                .map(draft -> outcome(() ->
                        ScorecardCalculator.of(Scorecard.of(Drafts.of(card))).assess(draft)))
                .toList();
        ScorecardCalculator shared = ScorecardCalculator.of(Scorecard.of(Drafts.of(card)));
        Callable<List<String>> work = () -> drafts.stream()
                .map(draft -> outcome(() -> shared.assess(draft)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<String>> together : threads.invokeAll(List.of(work, work, work, work))) {
                assertEquals(alone, together.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String outcome(Supplier<Assessment> assessing) {
        try {
            return AssessmentText.of(assessing.get(), "");
        } catch (InvalidInputException e) {
            return e.problems().stream()
                    .map(problem -> problem.code() + " " + problem.pointer())
                    .toList()
                    .toString();
        }
    }
}
