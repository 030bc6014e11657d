package io.github.servicekpi.examples.propertychecks;

import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The scorecards of an after-sales team: the one in use, and one that was proposed. */
public final class TeamScorecards {
    private TeamScorecards() {}

    /** {@return the scorecard in use} */
    public static Scorecard inUse() {
        return read("after-sales-team.json");
    }

    /** {@return a proposal, in which tickets resolved in time are best at the target of 95 %} */
    public static Scorecard proposed() {
        return read("after-sales-team-proposed.json");
    }

    private static Scorecard read(String name) {
        try (InputStream in = TeamScorecards.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return ScorecardJson.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
