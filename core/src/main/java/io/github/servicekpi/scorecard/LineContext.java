package io.github.servicekpi.scorecard;

import io.github.servicekpi.reading.ScoreLimits;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.ScoringMethod;
import io.github.servicekpi.scoring.form.MethodReading;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of an indicator while its members are read and written. */
final class LineContext {
    private final ScoreLimits limits;
    private final Map<String, MethodReading> scorings = new HashMap<>();
    private @Nullable Polarity polarity;

    LineContext(CardContext card) {
        this.limits = card.limits();
    }

    void polarity(ValueReader in, Polarity read) {
        polarity = in.good() ? read : null;
    }

    /** {@return the method that is read here} */
    ScoringMethod scoring(ValueReader in) {
        MethodReading scoring = MethodReading.of(in, polarity, limits);
        scorings.put(in.name(), scoring);
        return scoring.method();
    }

    /** {@return what was read under a name: {@code scoring}, or a period} */
    MethodReading scoring(String name) {
        return Objects.requireNonNull(scorings.get(name));
    }

    /** {@return what the scorecard's full score and scale allow} */
    ScoreLimits limits() {
        return limits;
    }
}
