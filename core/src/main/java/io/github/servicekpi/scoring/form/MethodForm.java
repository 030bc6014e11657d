package io.github.servicekpi.scoring.form;

import io.github.servicekpi.Draft;
import io.github.servicekpi.reading.ObjectForm;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scoring.Attainment;
import io.github.servicekpi.scoring.Deduct;
import io.github.servicekpi.scoring.Interpolate;
import io.github.servicekpi.scoring.PassFail;
import io.github.servicekpi.scoring.Rated;
import io.github.servicekpi.scoring.ScoringMethod;
import io.github.servicekpi.scoring.Steps;
import java.util.function.BiFunction;

/** The form of each method, by the word that names it. */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing that could change
enum MethodForm {
    INTERPOLATE(Interpolate.WORD, Interpolate.class, EntryForms.INTERPOLATE),
    STEPS(Steps.WORD, Steps.class, EntryForms.STEPS),
    DEDUCT(Deduct.WORD, Deduct.class, DeductForm.FORM),
    ATTAINMENT(Attainment.WORD, Attainment.class, AttainmentForm.FORM),
    PASS_FAIL(PassFail.WORD, PassFail.class, EntryForms.PASS_FAIL),
    RATED(Rated.WORD, Rated.class, RatedForm.FORM);

    private final String word;
    private final Class<? extends ScoringMethod> type;
    private final BiFunction<ValueReader, MethodContext, ScoringMethod> reader;
    private final BiFunction<ScoringMethod, MethodContext, Draft.Members> writer;

    <T extends ScoringMethod> MethodForm(String word, Class<T> type, ObjectForm<T, ?, MethodContext> form) {
        this.word = word;
        this.type = type;
        this.reader = form::read;
        this.writer = (method, context) -> form.write(type.cast(method), context);
    }

    static MethodForm of(ScoringMethod method) {
        for (MethodForm form : values()) {
            if (form.type.isInstance(method)) {
                return form;
            }
        }
        throw new IllegalStateException(method + " has no form");
    }

    ScoringMethod read(ValueReader in, MethodContext context) {
        return reader.apply(in, context);
    }

    Draft.Members write(ScoringMethod method, MethodContext context) {
        return writer.apply(method, context);
    }

    @Override
    public String toString() {
        return word;
    }
}
