package io.github.servicekpi.calculator;

import io.github.servicekpi.arbitraries.Sheet;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.secondopinion.Drafts;
import java.util.Map;

/** A random sheet, plain as the second opinion takes it, and its assessment. */
record RandomAssessments(Map<String, Object> card, Map<String, Object> record, Assessment assessment) {

    static RandomAssessments of(Sheet sheet) {
        return new RandomAssessments(
                plain(Drafts.plain(sheet.scorecard().toDraft())),
                plain(Drafts.plain(sheet.record().toDraft())),
                ScorecardCalculator.of(sheet.scorecard()).assess(sheet.record()));
    }

    private static Map<String, Object> plain(Object document) {
        return io.github.servicekpi.fixture.Sheet.asObject(document);
    }

    static Assessment assess(Map<String, Object> card, Map<String, Object> record) {
        return ScorecardCalculator.of(Scorecard.of(Drafts.of(card))).assess(Drafts.of(record));
    }

    @Override
    public String toString() {
        return card + "\n" + record;
    }
}
