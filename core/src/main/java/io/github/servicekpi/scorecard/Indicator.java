package io.github.servicekpi.scorecard;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.PeriodType;
import io.github.servicekpi.Rational;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.ScoringMethod;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** One KPI of a scorecard: what is measured, what is aimed at, and how a value becomes a score. */
@Value.Immutable
public abstract sealed class Indicator implements Serializable permits ImmutableIndicator {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Rational THOUSAND = Rational.of(1000);

    Indicator() {}

    /** {@return what records and results call it} */
    public abstract String id();

    /** {@return what readers call it, if it has a name} */
    public abstract Optional<LocalizedText> name();

    /** {@return what it is about, if it says so} */
    public abstract Optional<LocalizedText> description();

    /** {@return the id of its group; nothing where the scorecard has no groups} */
    public abstract Optional<String> group();

    /** {@return the unit of its values, if it has one} */
    public abstract Optional<String> unit();

    /** {@return which values are good; may be nothing only where every scoring is rated} */
    public abstract Optional<Polarity> polarity();

    /** {@return its weight, 0 to 1000, without trailing zeros; a line of weight 0 informs but does not count} */
    public abstract BigDecimal weight();

    /** {@return what is aimed at, in the indicator's unit} */
    public abstract ByPeriod<BigDecimal> targets();

    /** {@return how it is scored where {@link #scoringByPeriod()} has nothing} */
    public abstract ScoringMethod scoring();

    /** {@return how it is scored in some periods} */
    public abstract ByPeriod<ScoringMethod> scoringByPeriod();

    /** {@return what happens if it is not applicable} */
    public abstract WhenNotApplicable whenNotApplicable();

    /** {@return the least denominator with which a ratio is applicable, if there is one} */
    public abstract Optional<BigDecimal> minimumCases();

    /** {@return how its measurements roll up; if nothing, by ratio of sums for ratios and by mean for others} */
    public abstract Optional<Aggregation> aggregation();

    /**
     * {@return how it is scored in a period}
     *
     * @param period the period
     */
    public ScoringMethod scoringIn(AssessmentPeriod period) {
        return scoringByPeriod().inForce(period).orElse(scoring());
    }

    /**
     * {@return what is aimed at in a period, if it has a target there}
     *
     * @param period the period
     */
    public Optional<BigDecimal> targetIn(AssessmentPeriod period) {
        return targets().inForce(period);
    }

    /**
     * {@return whether a period's sheet waits for a measurement of it: it has a target there, or it is rated there and lists
     * no targets at all}
     *
     * @param period the period
     */
    public boolean isDueIn(AssessmentPeriod period) {
        return targetIn(period).isPresent()
                || (targets().isEmpty() && !scoringIn(period).hasCurve());
    }

    /** {@return what a ratio of this indicator is multiplied by: 100 for the unit %, 1000 for ‰, else 1} */
    public Rational ratioFactor() {
        String unit = unit().orElse("");
        return unit.equals("%") ? Rational.HUNDRED : unit.equals("‰") ? THOUSAND : Rational.ONE;
    }

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return new Builder(Draft.object());
    }

    /** Writes an {@link Indicator}. */
    public static final class Builder {
        private final Draft.Members indicator;
        private final Draft.Members targets;
        private final Draft.Members scoringByPeriod;

        Builder(Draft.Members indicator) {
            this.indicator = indicator;
            this.targets = inner("targets");
            this.scoringByPeriod = inner("scoringByPeriod");
        }

        private Draft.Members inner(String name) {
            return indicator
                    .get(name)
                    .filter(Draft.Members.class::isInstance)
                    .map(Draft.Members.class::cast)
                    .orElseGet(Draft::object);
        }

        /**
         * Sets what records and results call it: 1 to 64 of a-z, 0-9 and -. Required.
         *
         * @param id the id
         * @return this builder
         */
        public Builder id(String id) {
            return put("id", Draft.text(id));
        }

        /**
         * Sets what readers call it.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(LocalizedText name) {
            return put("name", Draft.text(name));
        }

        /**
         * Sets what readers call it.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(String name) {
            return name(LocalizedText.of(name));
        }

        /**
         * Sets what it is about.
         *
         * @param description what it is about
         * @return this builder
         */
        public Builder description(LocalizedText description) {
            return put("description", Draft.text(description));
        }

        /**
         * Sets the id of its group. Required where the scorecard has groups.
         *
         * @param id the id
         * @return this builder
         */
        public Builder group(String id) {
            return put("group", Draft.text(id));
        }

        /**
         * Sets the unit of its values; ratios are multiplied by 100 for %, by 1000 for ‰.
         *
         * @param unit the unit
         * @return this builder
         */
        public Builder unit(String unit) {
            return put("unit", Draft.text(unit));
        }

        /**
         * Sets which values are good. Required unless every scoring is rated.
         *
         * @param polarity which values are good
         * @return this builder
         */
        public Builder polarity(Polarity polarity) {
            return put("polarity", Draft.text(polarity.toString()));
        }

        /**
         * Sets its weight, 0 to 1000 with at most 4 fraction digits. Required.
         *
         * @param weight the weight, spelled as a number
         * @return this builder
         */
        public Builder weight(String weight) {
            return put("weight", Draft.number(weight));
        }

        /**
         * Sets the target of a type of period, spelled as a number.
         *
         * @param type the type of period
         * @param target the target
         * @return this builder
         */
        public Builder target(PeriodType type, String target) {
            return target(type.toString(), target);
        }

        /**
         * Sets the target of a concrete period, spelled as a number.
         *
         * @param period the period
         * @param target the target
         * @return this builder
         */
        public Builder target(AssessmentPeriod period, String target) {
            return target(period.toString(), target);
        }

        /**
         * Sets one target for months, quarters, half-years and years.
         *
         * @param target the target
         * @return this builder
         */
        public Builder targetOfEveryPeriod(String target) {
            for (PeriodType type : PeriodType.values()) {
                target(type, target);
            }
            return this;
        }

        private Builder target(String key, String target) {
            targets.put(key, Draft.number(target));
            return put("targets", targets);
        }

        /**
         * Sets how it is scored. Required.
         *
         * @param method how to score
         * @return this builder
         */
        public Builder scoring(ScoringMethod.Builder method) {
            return put("scoring", method.draft());
        }

        /**
         * Sets how it is scored in a type of period.
         *
         * @param type the type of period
         * @param method how to score
         * @return this builder
         */
        public Builder scoring(PeriodType type, ScoringMethod.Builder method) {
            return scoring(type.toString(), method);
        }

        /**
         * Sets how it is scored in a concrete period.
         *
         * @param period the period
         * @param method how to score
         * @return this builder
         */
        public Builder scoring(AssessmentPeriod period, ScoringMethod.Builder method) {
            return scoring(period.toString(), method);
        }

        private Builder scoring(String key, ScoringMethod.Builder method) {
            scoringByPeriod.put(key, method.draft());
            return put("scoringByPeriod", scoringByPeriod);
        }

        /**
         * Sets what happens if it is not applicable; its weight is redistributed unless set.
         *
         * @param answer what becomes of the line where it does not apply
         * @return this builder
         */
        public Builder whenNotApplicable(WhenNotApplicable answer) {
            return put("whenNotApplicable", Draft.text(answer.toString()));
        }

        /**
         * Sets the least denominator with which a ratio is applicable.
         *
         * @param cases the number of cases, spelled as a number
         * @return this builder
         */
        public Builder minimumCases(String cases) {
            return put("minimumCases", Draft.number(cases));
        }

        /**
         * Sets how its measurements roll up; by ratio of sums for ratios and by mean for others unless set.
         *
         * @param aggregation how to roll up
         * @return this builder
         */
        public Builder aggregation(Aggregation aggregation) {
            return put("aggregation", Draft.text(aggregation.toString()));
        }

        private Builder put(String name, Draft value) {
            indicator.put(name, value);
            return this;
        }

        Draft draft() {
            return indicator.copy();
        }
    }
}
