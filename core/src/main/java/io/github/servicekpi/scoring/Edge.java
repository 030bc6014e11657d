package io.github.servicekpi.scoring;

import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ValueReader;
import org.jspecify.annotations.Nullable;

/** A threshold written as {@code at}, this good or better, or as {@code beyond}, strictly better. */
record Edge(Threshold threshold, boolean beyond) {
    static Edge read(ObjectReader in, @Nullable Polarity polarity, boolean required) {
        ValueReader beyond = in.may("beyond");
        if (!beyond.present()) {
            return new Edge(Thresholds.read(required ? in.must("at") : in.may("at"), polarity), false);
        }
        if (in.may("at").present()) {
            // Whichever is meant: what each of them is alone is still said, what the polarity takes is not asked.
            Thresholds.read(in.may("at"), null);
            Thresholds.read(beyond, null);
            in.report(
                    ProblemCode.WRONG_TYPE,
                    Finding.of("both \"at\" and \"beyond\"", "one of them", "leave one of the two out"));
            return new Edge(Threshold.target(), false);
        }
        return new Edge(Thresholds.read(beyond, polarity), true);
    }
}
