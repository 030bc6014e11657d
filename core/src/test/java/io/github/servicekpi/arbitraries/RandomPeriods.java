package io.github.servicekpi.arbitraries;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.PeriodType;

/** Periods of every type, from the first year to the last. */
final class RandomPeriods {
    private RandomPeriods() {}

    static AssessmentPeriod drawn(Dice dice) {
        int year = dice.oneOf(2026, 2026, 2026, 2026, 2025, 1, 9999);
        PeriodType type = dice.oneOf(PeriodType.values());
        return AssessmentPeriod.of(type, year, 1 + dice.below(12 / type.months()));
    }
}
