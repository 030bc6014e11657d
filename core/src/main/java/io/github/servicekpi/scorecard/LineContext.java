package io.github.servicekpi.scorecard;

import io.github.servicekpi.reading.ScoreLimits;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scoring.Polarity;
import org.jspecify.annotations.Nullable;

/** What is known of an indicator while its members are read and written. */
final class LineContext {
    private final ScoreLimits limits;
    private @Nullable Polarity polarity;

    LineContext(CardContext card) {
        this.limits = card.limits();
    }

    void polarity(ValueReader in, Polarity read) {
        polarity = in.good() ? read : null;
    }

    /** {@return the polarity, or null where there is none or it has a problem} */
    @Nullable
    Polarity polarity() {
        return polarity;
    }

    /** {@return what the scorecard's full score and scale allow} */
    ScoreLimits limits() {
        return limits;
    }
}
