package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.Drafts;
import io.github.servicekpi.secondopinion.RandomSheets;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A calculator may be given records or drafts. */
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
