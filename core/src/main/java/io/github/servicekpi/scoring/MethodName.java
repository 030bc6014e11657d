package io.github.servicekpi.scoring;

import java.util.Locale;

/** The words that name the scoring methods. */
enum MethodName {
    INTERPOLATE,
    STEPS,
    DEDUCT,
    ATTAINMENT,
    PASS_FAIL,
    RATED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
