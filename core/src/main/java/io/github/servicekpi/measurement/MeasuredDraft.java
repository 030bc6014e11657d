package io.github.servicekpi.measurement;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.Rational;
import io.github.servicekpi.judging.RecordRules;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The draft of a record, to which measurements are added.
 *
 * @param <B> what adds them
 */
abstract class MeasuredDraft<B extends MeasuredDraft<B>> {
    /** The members that were set so far. */
    final Draft.Members record;

    MeasuredDraft(Draft.Members record) {
        this.record = record;
        members("values");
    }

    /** {@return this builder} */
    abstract B self();

    /** {@return an object of the draft, which is there from now on} */
    final Draft.Members members(String name) {
        if (record.get(name).orElse(null) instanceof Draft.Members set) {
            return set;
        }
        Draft.Members object = Draft.object();
        record.put(name, object);
        return object;
    }

    /**
     * Sets a value in the indicator's unit, for example {@code 95} for 95 %.
     *
     * @param indicator the indicator's id
     * @param value the value
     * @return this builder
     */
    public B value(String indicator, String value) {
        return put(indicator, Draft.number(value));
    }

    /**
     * Sets a value in the indicator's unit.
     *
     * @param indicator the indicator's id
     * @param value the value
     * @return this builder
     */
    public B value(String indicator, BigDecimal value) {
        return value(indicator, Rational.measured(value, "value").toString());
    }

    /**
     * Sets a value in the indicator's unit.
     *
     * @param indicator the indicator's id
     * @param value the value
     * @return this builder
     */
    public B value(String indicator, long value) {
        return value(indicator, Long.toString(value));
    }

    /**
     * Sets an exact ratio.
     *
     * @param indicator the indicator's id
     * @param numerator what is counted, spelled as a number
     * @param denominator out of how many, spelled as a number
     * @return this builder
     */
    public B ratio(String indicator, String numerator, String denominator) {
        return put(
                indicator,
                Draft.object().put("numerator", Draft.number(numerator)).put("denominator", Draft.number(denominator)));
    }

    /**
     * Sets an exact ratio.
     *
     * @param indicator the indicator's id
     * @param numerator what is counted
     * @param denominator out of how many
     * @return this builder
     */
    public B ratio(String indicator, BigDecimal numerator, BigDecimal denominator) {
        return ratio(
                indicator,
                Rational.measured(numerator, "numerator").toString(),
                Rational.measured(denominator, "denominator").toString());
    }

    /**
     * Sets an exact ratio.
     *
     * @param indicator the indicator's id
     * @param numerator what is counted
     * @param denominator out of how many
     * @return this builder
     */
    public B ratio(String indicator, long numerator, long denominator) {
        return ratio(indicator, Long.toString(numerator), Long.toString(denominator));
    }

    /**
     * Sets a score that an evaluator awards.
     *
     * @param indicator the indicator's id
     * @param score the score, spelled as a number
     * @return this builder
     */
    public B rating(String indicator, String score) {
        return put(indicator, Draft.object().put("rating", Draft.number(score)));
    }

    /**
     * Sets a level that an evaluator awards.
     *
     * @param indicator the indicator's id
     * @param level the level's id
     * @return this builder
     */
    public B level(String indicator, String level) {
        return put(indicator, Draft.object().put("level", Draft.text(level)));
    }

    /**
     * Sets that an indicator does not apply, and why.
     *
     * @param indicator the indicator's id
     * @param reason why
     * @return this builder
     */
    public B notApplicable(String indicator, LocalizedText reason) {
        return put(indicator, Draft.object().put("notApplicable", Draft.text(reason)));
    }

    /**
     * Sets that an indicator does not apply, and why.
     *
     * @param indicator the indicator's id
     * @param reason why
     * @return this builder
     */
    public B notApplicable(String indicator, String reason) {
        return notApplicable(indicator, LocalizedText.of(reason));
    }

    /**
     * Sets what was found for an indicator.
     *
     * @param indicator the indicator's id
     * @param measurement what was found
     * @return this builder
     */
    public B measurement(String indicator, Measurement measurement) {
        return put(
                indicator,
                new MeasurementForm().write(Objects.requireNonNull(measurement, "measurement"), RecordRules.ofAny()));
    }

    private B put(String indicator, Draft measurement) {
        members("values").put(indicator, measurement);
        return self();
    }
}
