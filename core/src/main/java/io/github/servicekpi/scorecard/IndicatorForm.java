package io.github.servicekpi.scorecard;

import static io.github.servicekpi.reading.Forms.ID;
import static io.github.servicekpi.reading.Forms.STRING;
import static io.github.servicekpi.reading.Forms.TEXT;
import static io.github.servicekpi.reading.Forms.number;
import static io.github.servicekpi.reading.Forms.word;

import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.Form;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectForm;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scorecard.ImmutableIndicator.Builder;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.ScoringMethod;
import io.github.servicekpi.scoring.form.MethodReading;
import java.math.BigDecimal;

/** The members of an indicator (io-json/README.md, section 11). */
@SuppressWarnings("BadImport") // the only builder that is meant here
final class IndicatorForm {
    private static final Form<String, Object> UNIT = STRING.then(IndicatorForm::requireUnit);
    private static final Form<ByPeriod<BigDecimal>, Object> TARGETS = ByPeriod.form(number(NumberRange.QUANTITY));
    private static final Form<ScoringMethod, LineContext> SCORING =
            Form.of((in, line) -> line.scoring(in), (method, line) -> MethodReading.write(method, line.limits()));

    static final ObjectForm<Indicator, Builder, LineContext> FORM = ObjectForm.<Indicator, Builder, LineContext>of(
                    ImmutableIndicator::parts, Builder::build)
            .required("id", ID, Indicator::id, Builder::id)
            .optional("name", TEXT, Indicator::name, Builder::name)
            .optional("description", TEXT, Indicator::description, Builder::description)
            .optional("group", STRING, Indicator::group, Builder::group)
            .optional("unit", UNIT, Indicator::unit, Builder::unit)
            .optional(
                    "polarity",
                    word(Polarity.class).then(LineContext::polarity),
                    Indicator::polarity,
                    Builder::polarity)
            .required("weight", number(NumberRange.SCORE), Indicator::weight, Builder::weight)
            .withDefault("targets", TARGETS, ByPeriod.none(), Indicator::targets, Builder::targets)
            .required("scoring", SCORING, Indicator::scoring, Builder::scoring)
            .withDefault(
                    "scoringByPeriod",
                    ByPeriod.form(SCORING),
                    ByPeriod.none(),
                    Indicator::scoringByPeriod,
                    Builder::scoringByPeriod)
            .withDefault(
                    "whenNotApplicable",
                    word(WhenNotApplicable.class),
                    WhenNotApplicable.REDISTRIBUTE,
                    Indicator::whenNotApplicable,
                    Builder::whenNotApplicable)
            .optional("minimumCases", number(NumberRange.SIZE), Indicator::minimumCases, Builder::minimumCases)
            .optional("aggregation", word(Aggregation.class), Indicator::aggregation, Builder::aggregation)
            .checked(IndicatorChecks::check);

    private IndicatorForm() {}

    private static void requireUnit(Object context, ValueReader in, String unit) {
        if (unit.equals("％")) {
            in.report(ProblemCode.BAD_UNIT, Finding.of("the full-width \"％\"", "\"%\"", "write \"%\""));
        }
    }
}
