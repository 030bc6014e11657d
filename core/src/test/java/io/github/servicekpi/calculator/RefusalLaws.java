package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.Drafts;
import io.github.servicekpi.secondopinion.RandomSheets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A record that does not fit is refused alike whether it is read for its scorecard or is there already. */
class RefusalLaws {
    private static final int RECORDS = 20;

    /** {@return what was refused of random records for a random scorecard, held to what the reader refuses} */
    private static Set<ProblemCode> hold(long seed) {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> card = RandomSheets.card(choices);
        Scorecard scorecard = Scorecard.of(Drafts.of(card));
        ScorecardCalculator calculator = ScorecardCalculator.of(scorecard);
        Set<ProblemCode> refused = EnumSet.noneOf(ProblemCode.class);
        for (int i = 0; i < RECORDS; i++) {
            Draft draft = Drafts.of(RandomSheets.record(card, choices, 60));
            Optional<PerformanceRecord> record = wellFormed(draft);
            if (record.isPresent()) {
                // Written again, so that numbers are spelled alike.
                List<Problem> read =
                        problems(() -> PerformanceRecord.of(record.get().toDraft(), scorecard));
                assertEquals(read, problems(() -> calculator.assess(record.get())), "seed " + seed);
                read.forEach(problem -> refused.add(problem.code()));
            }
        }
        return refused;
    }

    private static Optional<PerformanceRecord> wellFormed(Draft draft) {
        try {
            return Optional.of(PerformanceRecord.of(draft));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static List<Problem> problems(Runnable attempt) {
        try {
            attempt.run();
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems();
        }
    }

    @Property(tries = 300)
    void theCalculatorRefusesWhatTheReaderRefusesInTheSameWords(@ForAll long seed) {
        hold(seed);
    }

    @Test
    void everyReasonToRefuseIsMet() {
        Set<ProblemCode> refused = EnumSet.noneOf(ProblemCode.class);
        for (long seed = 0; seed < 400; seed++) {
            refused.addAll(hold(seed));
        }
        Set<ProblemCode> reasons = EnumSet.of(
                ProblemCode.RATING_EXPECTED,
                ProblemCode.UNKNOWN_LEVEL,
                ProblemCode.BAD_MEASUREMENT,
                ProblemCode.DIVISION_BY_ZERO,
                ProblemCode.MISSING_MEASUREMENT,
                ProblemCode.NOTHING_COUNTS,
                ProblemCode.NUMBER_OUT_OF_RANGE,
                ProblemCode.TOO_MANY_DIGITS,
                ProblemCode.UNKNOWN_INDICATOR,
                ProblemCode.ADJUSTMENT_NOT_ALLOWED,
                ProblemCode.INDIVIDUAL_TARGET_NOT_ALLOWED,
                ProblemCode.TARGET_NOT_POSITIVE,
                ProblemCode.NOT_MONOTONE);
        reasons.removeAll(refused);

        assertTrue(reasons.isEmpty(), reasons.toString());
    }
}
