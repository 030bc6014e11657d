package io.github.servicekpi.assessment;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.Drafts;
import io.github.servicekpi.secondopinion.RandomSheets;
import java.util.Map;
import java.util.function.Consumer;

/** A random scorecard and records of it that have an assessment. */
record RandomAssessments(Map<String, Object> card, Map<String, Object> record, Assessment assessment) {
    private static final int RECORDS = 4;

    static Scorecard scorecard(Map<String, Object> card) {
        return Scorecard.of(Drafts.of(card));
    }

    static Assessment assess(Map<String, Object> card, Map<String, Object> record) {
        return ScorecardCalculator.of(scorecard(card)).assess(Drafts.of(record));
    }

    static void forEach(long seed, Consumer<RandomAssessments> check) {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> card = RandomSheets.card(choices);
        for (int i = 0; i < RECORDS; i++) {
            Map<String, Object> record = RandomSheets.record(card, choices, 0);
            Assessment assessment;
            try {
                assessment = assess(card, record);
            } catch (InvalidInputException e) {
                continue; // a few records have nothing that counts, or miss a measurement
            }
            check.accept(new RandomAssessments(card, record, assessment));
        }
    }

    @Override
    public String toString() {
        return card + "\n" + record;
    }
}
