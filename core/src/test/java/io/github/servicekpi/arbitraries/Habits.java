package io.github.servicekpi.arbitraries;

import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scorecard.WhenMissing;

/**
 * How the lines of one record tend to be measured.
 *
 * @param notApplicablePercent how many of a hundred are not applicable
 * @param missingPercent how many of a hundred are missing
 */
record Habits(int notApplicablePercent, int missingPercent) {
    static Habits drawn(Dice dice, Scorecard scorecard) {
        boolean mayMiss = scorecard.whenMissing() != WhenMissing.REJECT;
        return new Habits(dice.oneOf(3, 3, 30), mayMiss ? dice.oneOf(0, 5, 40) : 0);
    }
}
