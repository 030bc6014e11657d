package io.github.servicekpi.json;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.util.List;

/** What is the same in all assessments by a scorecard in one period, encoded once. */
final class PeriodText {
    private final byte[] head;
    /** By line, its target as a member after others, and the same up to a score. */
    private final byte[][] targets;

    private final byte[][] scores;

    PeriodText(Scorecard scorecard, String fingerprint, AssessmentPeriod period) {
        this.head = JsonText.more(json -> json.member("period", period.toString())
                .name("scorecard")
                .object(() -> json.member("id", scorecard.id())
                        .member("version", scorecard.version())
                        .member("sha256", fingerprint))
                .name("indicators"));
        List<Indicator> indicators = scorecard.indicators();
        this.targets = indicators.stream()
                .map(indicator -> JsonText.more(
                        json -> indicator.targetIn(period).ifPresent(target -> json.member("target", target))))
                .toArray(byte[][]::new);
        this.scores = indicators.stream()
                .map(indicator -> JsonText.more(json -> {
                    indicator.targetIn(period).ifPresent(target -> json.member("target", target));
                    json.name("score");
                }))
                .toArray(byte[][]::new);
    }

    /** {@return the members from the period to the name of the list of lines} */
    byte[] head() {
        return head;
    }

    /** {@return the scorecard's target of a line as a member after others, empty if it has none} */
    byte[] target(int line) {
        return targets[line];
    }

    /** {@return the scorecard's target of a line, and the name of its score} */
    byte[] score(int line) {
        return scores[line];
    }
}
