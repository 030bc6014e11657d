package io.github.servicekpi.examples.hr.scorecards;

import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.AssessmentJson;
import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.scorecard.Scorecard;

/**
 * A stored scorecard, compiled.
 *
 * @param fingerprint the SHA-256 of its canonical form
 * @param calculator what scores by it
 * @param json what writes its assessments
 */
public record Card(String fingerprint, ScorecardCalculator calculator, AssessmentJson json) {
    static Card of(Scorecard scorecard) {
        return new Card(
                ScorecardJson.fingerprint(scorecard), ScorecardCalculator.of(scorecard), AssessmentJson.of(scorecard));
    }

    /** {@return what it scores by} */
    public Scorecard scorecard() {
        return calculator.scorecard();
    }
}
