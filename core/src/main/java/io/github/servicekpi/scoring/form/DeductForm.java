package io.github.servicekpi.scoring.form;

import io.github.servicekpi.Draft;
import io.github.servicekpi.reading.Form;
import io.github.servicekpi.reading.Forms;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectForm;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.scoring.Deduct;
import io.github.servicekpi.scoring.Deduct.Bonus;
import io.github.servicekpi.scoring.Distance;
import io.github.servicekpi.scoring.Partial;
import io.github.servicekpi.scoring.Threshold;
import java.math.BigDecimal;
import java.util.Optional;

/** The members of {@link Deduct}. */
final class DeductForm {
    /** What a step costs or brings. */
    private static final Form<BigDecimal, Object> POINTS =
            Forms.number(context -> NumberRange.POSITIVE_SCORE, BigDecimal.ONE);

    private static final class BonusParts {
        private BigDecimal points = BigDecimal.ONE;
        private Distance per = Distance.of("1");
        private BigDecimal cap = BigDecimal.ZERO;
        private Partial partial = Partial.PRO_RATA;
    }

    static final class Parts {
        private BigDecimal start = BigDecimal.ZERO;
        private BigDecimal points = BigDecimal.ONE;
        private Distance per = Distance.of("1");
        private BigDecimal floor = BigDecimal.ZERO;
        private Partial partial = Partial.PRO_RATA;
        private Optional<Threshold> zeroIfWorseThan = Optional.empty();
        private Optional<Bonus> bonus = Optional.empty();
        private Deduct method = made();

        private Deduct made() {
            return new Deduct(start, points, per, floor, partial, zeroIfWorseThan, bonus);
        }
    }

    static final ObjectForm<Deduct, Parts, MethodContext> FORM = ObjectForm.<Deduct, Parts, MethodContext>of(
                    Parts::new, parts -> parts.method)
            .constant("method", () -> Draft.text(Deduct.WORD))
            .defaulting(
                    "start",
                    MethodContext.SCORE,
                    MethodContext::fullScore,
                    Deduct::start,
                    (parts, start) -> parts.start = start)
            .required("points", POINTS, Deduct::points, (parts, points) -> parts.points = points)
            .required("per", ThresholdForm.DISTANCE, Deduct::per, (parts, per) -> parts.per = per)
            .withDefault(
                    "floor", MethodContext.SCORE, BigDecimal.ZERO, Deduct::floor, (parts, floor) -> parts.floor = floor)
            .withDefault(
                    "partial",
                    Forms.word(Partial.class),
                    Partial.PRO_RATA,
                    Deduct::partial,
                    (parts, partial) -> parts.partial = partial)
            .optional(
                    "zeroIfWorseThan",
                    ThresholdForm.THRESHOLD,
                    Deduct::zeroIfWorseThan,
                    (parts, threshold) -> parts.zeroIfWorseThan = Optional.of(threshold))
            .optional("bonus", bonus(), Deduct::bonus, (parts, bonus) -> parts.bonus = Optional.of(bonus))
            .member(DeductForm::assemble);

    private DeductForm() {}

    private static ObjectForm<Bonus, BonusParts, MethodContext> bonus() {
        return ObjectForm.<Bonus, BonusParts, MethodContext>of(
                        BonusParts::new, parts -> new Bonus(parts.points, parts.per, parts.cap, parts.partial))
                .member((in, parts, context) -> context.reportPolarity(in.self(), Bonus::problems))
                .required("points", POINTS, Bonus::points, (parts, points) -> parts.points = points)
                .required("per", ThresholdForm.DISTANCE, Bonus::per, (parts, per) -> parts.per = per)
                .defaulting(
                        "cap",
                        MethodContext.SCORE,
                        MethodContext::fullScore,
                        Bonus::cap,
                        (parts, cap) -> parts.cap = cap)
                .withDefault(
                        "partial",
                        Forms.word(Partial.class),
                        Partial.PRO_RATA,
                        Bonus::partial,
                        (parts, partial) -> parts.partial = partial);
    }

    private static void assemble(ObjectReader in, Parts parts, MethodContext context) {
        boolean known = context.isKnown(in.may("start"));
        // What is not known is in order with what is.
        parts.start = known ? parts.start : parts.floor;
        boolean capKnown = known && in.at("bonus/cap").unspoilt();
        parts.bonus = parts.bonus.map(bonus ->
                capKnown ? bonus : new Bonus(bonus.points(), bonus.per(), context.fullScore(), bonus.partial()));
        parts.method = MethodContext.made(in.self(), parts::made, parts.method);
    }
}
