package io.github.servicekpi.scorecard;

import static io.github.servicekpi.reading.Forms.FLAG;
import static io.github.servicekpi.reading.Forms.ID;
import static io.github.servicekpi.reading.Forms.NON_BLANK;
import static io.github.servicekpi.reading.Forms.TEXT;
import static io.github.servicekpi.reading.Forms.list;
import static io.github.servicekpi.reading.Forms.number;
import static io.github.servicekpi.reading.Forms.word;

import io.github.servicekpi.Draft;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.Form;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectForm;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scorecard.ImmutableScorecard.Builder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The members of a scorecard (io-json/README.md, section 11). */
@SuppressWarnings("BadImport") // the only builder that is meant here
final class ScorecardForm {
    private static final BigDecimal FORMAT_NUMBER = BigDecimal.ONE;
    private static final NumberRange ANY_NUMBER =
            NumberRange.between(BigDecimal.TEN.pow(31).negate(), BigDecimal.TEN.pow(31), Integer.MAX_VALUE);
    private static final NumberRange PERCENTAGE =
            NumberRange.between(BigDecimal.ZERO, new BigDecimal(100), Limits.SCORE_DIGITS);

    private static final Form<BigDecimal, Object> FORMAT = number(ANY_NUMBER).then(ScorecardForm::requireFormat);

    static final ObjectForm<Scorecard, Builder, CardContext> FORM = ObjectForm.<Scorecard, Builder, CardContext>of(
                    ImmutableScorecard::parts, Builder::build)
            .required("format", FORMAT, card -> FORMAT_NUMBER, (card, format) -> {})
            .required("id", ID, Scorecard::id, Builder::id)
            .required("version", NON_BLANK, Scorecard::version, Builder::version)
            .optional("name", TEXT, Scorecard::name, Builder::name)
            .optional("description", TEXT, Scorecard::description, Builder::description)
            .optional("position", Position.FORM, Scorecard::position, ScorecardForm::setPosition)
            .withDefault(
                    "rounding",
                    Rounding.FORM.then(ScorecardForm::tellScale),
                    Rounding.usual(),
                    Scorecard::rounding,
                    Builder::rounding)
            .withDefault("weights", word(Weighting.class), Weighting.PERCENT, Scorecard::weights, Builder::weights)
            .withDefault(
                    "whenMissing",
                    word(WhenMissing.class),
                    WhenMissing.REJECT,
                    Scorecard::whenMissing,
                    Builder::whenMissing)
            .withDefault(
                    "minimumCoverage",
                    number(PERCENTAGE),
                    BigDecimal.ZERO,
                    Scorecard::minimumCoverage,
                    Builder::minimumCoverage)
            .withDefault("individualTargets", FLAG, false, Scorecard::individualTargets, Builder::individualTargets)
            .required(
                    "bands",
                    list(Band.FORM, 1, Limits.BANDS).then(ScorecardForm::tellFullScore),
                    Scorecard::bands,
                    Builder::bands)
            .withDefault(
                    "groups",
                    list(Group.FORM, 0, Limits.GROUPS)
                            .then((context, in, groups) -> context.groups(Ids.of(in, 0, Limits.GROUPS))),
                    List.of(),
                    Scorecard::groups,
                    Builder::groups)
            .required(
                    "indicators",
                    list(IndicatorForm.FORM.within(LineContext::new), 1, Limits.INDICATORS)
                            .then((context, in, indicators) -> context.indicators(Ids.of(in, 1, Limits.INDICATORS))),
                    Scorecard::indicators,
                    Builder::indicators)
            .optional("adjustmentRange", AdjustmentRange.FORM, Scorecard::adjustmentRange, Builder::adjustmentRange)
            .optional("maximumTotal", number(CardContext::maximumTotal), Scorecard::maximumTotal, Builder::maximumTotal)
            .withDefault("gates", list(Gate.FORM, 0, Limits.GATES), List.of(), Scorecard::gates, Builder::gates)
            .checked((context, in, card) ->
                    WeightChecks.check(context, in, card.weights(), card.groups(), card.indicators()));

    private ScorecardForm() {}

    static Draft.Members write(Scorecard card) {
        CardContext context = new CardContext();
        context.scale(Optional.of(card.rounding().scale()));
        context.fullScore(Optional.of(card.fullScore()));
        return FORM.write(card, context);
    }

    private static void tellScale(CardContext context, ValueReader in, Rounding rounding) {
        boolean known = in.isObject() && in.member("scale").unspoilt();
        context.scale(known ? Optional.of(rounding.scale()) : Optional.empty());
    }

    private static void tellFullScore(CardContext context, ValueReader in, List<Band> bands) {
        Ids.of(in, 1, Limits.BANDS);
        context.fullScore(Tiling.fullScore(in, bands));
    }

    private static void requireFormat(Object context, ValueReader in, BigDecimal format) {
        if (in.good() && format.compareTo(FORMAT_NUMBER) != 0) {
            in.report(
                    ProblemCode.UNSUPPORTED_FORMAT,
                    Finding.of("format " + in.show(), "format 1", "write \"format\": 1, or use a later version"));
            in.giveUp(); // of another format nothing further can be said
        }
    }

    /** A position of which nothing is said is as good as none. */
    private static void setPosition(Builder card, Position position) {
        if (Position.FORM.write(position, card).size() > 0) {
            card.position(position);
        }
    }
}
