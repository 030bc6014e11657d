package io.github.servicekpi.scoring.form;

import io.github.servicekpi.Draft;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.ObjectForm;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scoring.Threshold;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A threshold written as {@code at}, this good or better, or as {@code beyond}, strictly better. */
record AtOrBeyond(Threshold threshold, boolean beyond) {
    private static final String AT = "at";
    private static final String BEYOND = "beyond";

    /** {@code at} the target, which is the default where one may be left out. */
    static final AtOrBeyond AT_TARGET = new AtOrBeyond(Threshold.target(), false);

    /** {@return the two names as one part of an object} */
    static <T, P> ObjectForm.Member<T, P, MethodContext> member(
            boolean required, Function<T, AtOrBeyond> getter, BiConsumer<P, AtOrBeyond> setter) {
        return new ObjectForm.Member<>() {
            @Override
            public List<String> names() {
                return List.of(AT, BEYOND);
            }

            @Override
            public void read(ObjectReader in, P parts, MethodContext context) {
                setter.accept(parts, AtOrBeyond.read(in, required, context));
            }

            @Override
            public void write(T value, Draft.Members out, MethodContext context) {
                AtOrBeyond part = getter.apply(value);
                if (required || !part.equals(AT_TARGET)) {
                    out.put(part.beyond ? BEYOND : AT, part.threshold.toDraft());
                }
            }
        };
    }

    private static AtOrBeyond read(ObjectReader in, boolean required, MethodContext context) {
        ValueReader at = in.may(AT);
        ValueReader beyond = in.may(BEYOND);
        if (at.present() && beyond.present()) {
            // Whichever is meant: what each of them is alone is still said, what polarity and target make of it is not.
            ThresholdForm.THRESHOLD.read(at, context.ofNoPolarity());
            ThresholdForm.THRESHOLD.read(beyond, context.ofNoPolarity());
            in.report(
                    ProblemCode.WRONG_TYPE,
                    Finding.of("both \"at\" and \"beyond\"", "one of them", "leave one of the two out"));
            return AT_TARGET;
        } else if (beyond.present()) {
            return new AtOrBeyond(ThresholdForm.THRESHOLD.read(beyond, context), true);
        }
        return new AtOrBeyond(ThresholdForm.THRESHOLD.read(required ? in.must(AT) : at, context), false);
    }
}
