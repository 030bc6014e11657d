package io.github.servicekpi.scoring.form;

import io.github.servicekpi.Draft;
import io.github.servicekpi.reading.Forms;
import io.github.servicekpi.reading.ObjectForm;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.scoring.Attainment;
import java.math.BigDecimal;

/** The members of {@link Attainment}. */
final class AttainmentForm {
    static final class Parts {
        private BigDecimal scoreAtTarget = BigDecimal.ZERO;
        private Attainment.Form form = Attainment.Form.DIFFERENCE;
        private BigDecimal cap = BigDecimal.ZERO;
        private BigDecimal floor = BigDecimal.ZERO;
        private Attainment method =
                new Attainment(BigDecimal.ZERO, Attainment.Form.DIFFERENCE, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    static final ObjectForm<Attainment, Parts, MethodContext> FORM = ObjectForm.<Attainment, Parts, MethodContext>of(
                    Parts::new, parts -> parts.method)
            .constant("method", () -> Draft.text(Attainment.WORD))
            .defaulting(
                    "scoreAtTarget",
                    MethodContext.SCORE,
                    MethodContext::fullScore,
                    Attainment::scoreAtTarget,
                    (parts, score) -> parts.scoreAtTarget = score)
            .withDefault(
                    "form",
                    Forms.word(Attainment.Form.class)
                            .<MethodContext>then(
                                    (context, in, form) -> context.reportPolarity(in, Attainment.Form::problems)),
                    Attainment.Form.DIFFERENCE,
                    Attainment::form,
                    (parts, form) -> parts.form = form)
            .defaulting(
                    "cap",
                    MethodContext.SCORE,
                    MethodContext::fullScore,
                    Attainment::cap,
                    (parts, cap) -> parts.cap = cap)
            .withDefault(
                    "floor",
                    MethodContext.SCORE,
                    BigDecimal.ZERO,
                    Attainment::floor,
                    (parts, floor) -> parts.floor = floor)
            .member(AttainmentForm::assemble);

    private AttainmentForm() {}

    private static void assemble(ObjectReader in, Parts parts, MethodContext context) {
        context.reportPolarity(in.may("method"), Attainment::problems);
        boolean known = context.isKnown(in.may("scoreAtTarget"));
        // What is not known is in order with what is.
        BigDecimal scoreAtTarget = known ? parts.scoreAtTarget : parts.floor;
        BigDecimal cap = known && in.may("cap").unspoilt() ? parts.cap : context.fullScore();
        parts.method = MethodContext.made(
                in.self(), () -> new Attainment(scoreAtTarget, parts.form, cap, parts.floor), parts.method);
    }
}
