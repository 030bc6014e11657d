package io.github.servicekpi.measurement;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.internal.PackedDraft;
import io.github.servicekpi.judging.RecordRules;
import io.github.servicekpi.reading.Form;
import io.github.servicekpi.reading.Forms;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectForm;
import io.github.servicekpi.reading.Problems;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The measurements of one subject in one period.
 *
 * <p>A record that exists is well formed. Whether it fits a scorecard shows when it is assessed, or at once if it is made by
 * {@link #of(Draft, Scorecard)}.
 */
@Value.Immutable
public abstract sealed class PerformanceRecord implements Serializable permits ImmutablePerformanceRecord {
    @Serial
    private static final long serialVersionUID = 1;

    PerformanceRecord() {}

    /** {@return what is serialized: whoever reads it reads the record again, by all its rules} */
    @Serial
    Object writeReplace() {
        return new Written(PackedDraft.of(toDraft()));
    }

    private record Written(PackedDraft draft) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        @Serial
        private Object readResolve() {
            return PerformanceRecord.of(draft.draft());
        }
    }

    private static void judge(RecordRules rules, ValueReader in, PerformanceRecord record) {
        if (rules.areForAssessing() && in.member("period").good()) {
            RecordJudge.judge(rules, in, record.period(), record.targets(), record.values());
        }
    }

    /** {@return who is assessed} */
    public abstract String subject();

    /** {@return when} */
    public abstract AssessmentPeriod period();

    /** {@return the targets agreed with this subject, by indicator id} */
    public abstract Map<String, BigDecimal> targets();

    abstract Measurements measurements();

    /** {@return what was found, by indicator id} */
    public Map<String, Measurement> values() {
        return measurements();
    }

    /** {@return points added or taken off, in order} */
    public abstract List<Adjustment> adjustments();

    /**
     * {@return what was found for an indicator, if anything was}
     *
     * @param indicator the indicator's id
     */
    public Optional<Measurement> value(String indicator) {
        return Optional.ofNullable(values().get(Objects.requireNonNull(indicator, "indicator")));
    }

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return new Builder(Draft.object());
    }

    /** {@return a builder with everything set as it is here} */
    public Builder toBuilder() {
        return new Builder(toDraft());
    }

    /**
     * {@return the record that a draft describes}
     *
     * @param draft an object with the members of the JSON format
     * @throws InvalidInputException if it is not well formed; it names everything that is wrong
     */
    public static PerformanceRecord of(Draft draft) {
        return read(draft, RecordRules.ofAny());
    }

    /**
     * {@return the record of measurements that are there already}
     *
     * <p>It has no targets and adjustments of its own; {@link #withTargets} and {@link #withAdjustments} give it some.
     *
     * @param subject who is assessed; not blank, of at most 10 000 code points
     * @param period when
     * @param values what was found, by indicator id
     * @throws InvalidInputException if it is not well formed; it names everything that is wrong
     */
    public static PerformanceRecord of(String subject, AssessmentPeriod period, Map<String, Measurement> values) {
        Measurements measurements = Measurements.of(values);
        PerformanceRecord record = ImmutablePerformanceRecord.parts()
                .subject(subject)
                .period(period)
                .measurements(measurements)
                .build();
        // Measurements are well formed; if the subject is not, the rules for drafts say what is wrong.
        return WellFormed.isSubject(subject) ? record : of(record.toDraft());
    }

    /**
     * {@return the record that a draft describes, held to a scorecard}
     *
     * @param draft an object with the members of the JSON format
     * @param scorecard what the record is for
     * @throws InvalidInputException if it is not well formed or does not fit the scorecard; it names everything that is wrong
     */
    public static PerformanceRecord of(Draft draft, Scorecard scorecard) {
        return read(draft, RecordRules.of(scorecard));
    }

    /**
     * {@return the record that a draft describes, to be rolled up into a longer period}
     *
     * <p>Every line is read as one that is not due: its form, its numbers and its indicator are checked, but not whether
     * anything is missing, nor whether the scorecard takes targets or adjustments of a record's own.
     *
     * @param draft an object with the members of the JSON format
     * @param scorecard what the record is for
     * @throws InvalidInputException if it is not well formed or measures what the scorecard does not have; it names everything
     *     that is wrong
     */
    public static PerformanceRecord partOf(Draft draft, Scorecard scorecard) {
        return read(draft, RecordRules.ofPart(scorecard));
    }

    /**
     * {@return this record with targets agreed with its subject, in place of any that it has}
     *
     * @param targets the targets by indicator id, each between -10^12 and 10^12 with at most 9 fraction digits
     * @throws IllegalArgumentException if one lies outside that range or has too many digits; it names the indicator
     */
    public PerformanceRecord withTargets(Map<String, BigDecimal> targets) {
        if (targets.isEmpty() && targets().isEmpty()) {
            return this;
        }
        ImmutablePerformanceRecord.Builder parts = parts().addAllAdjustments(adjustments());
        targets.forEach((id, target) -> parts.putTargets(id, WellFormed.number(id, target, NumberRange.QUANTITY)));
        return parts.build();
    }

    /**
     * {@return this record with points added or taken off, in place of any that it has}
     *
     * @param adjustments the adjustments, at most 100
     * @throws InvalidInputException if there are more
     */
    public PerformanceRecord withAdjustments(List<Adjustment> adjustments) {
        if (adjustments.isEmpty() && adjustments().isEmpty()) {
            return this;
        }
        PerformanceRecord record =
                parts().putAllTargets(targets()).addAllAdjustments(adjustments).build();
        return adjustments.size() <= Limits.ADJUSTMENTS ? record : of(record.toDraft());
    }

    private ImmutablePerformanceRecord.Builder parts() {
        return ImmutablePerformanceRecord.parts()
                .subject(subject())
                .period(period())
                .measurements(measurements());
    }

    private static PerformanceRecord read(Draft draft, RecordRules rules) {
        Problems problems = new Problems();
        PerformanceRecord record = Declared.FORM.read(ValueReader.of(draft, problems), rules);
        problems.throwIfAny();
        return record;
    }

    /** {@return this record as the formats write it} */
    public Draft.Members toDraft() {
        return Declared.FORM.write(this, RecordRules.ofAny());
    }

    @Override
    public String toString() {
        return "PerformanceRecord{subject=" + subject() + ", period=" + period() + ", targets=" + targets()
                + ", values=" + values() + ", adjustments=" + adjustments() + "}";
    }

    /** The members of a record (io-json/README.md, section 11); declared apart, as the class that is generated needs this one. */
    private static final class Declared {
        private static final Form<AssessmentPeriod, Object> PERIOD =
                Form.of((in, context) -> in.period(), (period, context) -> Draft.text(period.toString()));

        static final ObjectForm<PerformanceRecord, ImmutablePerformanceRecord.Builder, RecordRules> FORM =
                ObjectForm.<PerformanceRecord, ImmutablePerformanceRecord.Builder, RecordRules>of(
                                ImmutablePerformanceRecord::parts, ImmutablePerformanceRecord.Builder::build)
                        .required(
                                "subject",
                                Forms.NON_BLANK,
                                PerformanceRecord::subject,
                                ImmutablePerformanceRecord.Builder::subject)
                        .required(
                                "period", PERIOD, PerformanceRecord::period, ImmutablePerformanceRecord.Builder::period)
                        .withDefault(
                                "targets",
                                new ByIndicator<>(RecordRules::takeTarget, Forms.number(NumberRange.QUANTITY)),
                                Map.of(),
                                PerformanceRecord::targets,
                                ImmutablePerformanceRecord.Builder::putAllTargets)
                        .required(
                                "values",
                                new ByIndicator<>(RecordRules::takeIndicator, new MeasurementForm()),
                                PerformanceRecord::values,
                                (parts, values) -> parts.measurements(Measurements.of(values)))
                        .withDefault(
                                "adjustments",
                                Forms.list(Adjustment.FORM, 0, Limits.ADJUSTMENTS),
                                List.of(),
                                PerformanceRecord::adjustments,
                                ImmutablePerformanceRecord.Builder::addAllAdjustments)
                        .checked(PerformanceRecord::judge);

        private Declared() {}
    }

    /** Writes a {@link PerformanceRecord}. Numbers are spelled as texts, or given as decimals or integers; what is set twice is as it was set last. */
    public static final class Builder extends MeasuredDraft<Builder> {
        private Builder(Draft.Members record) {
            super(record);
        }

        /**
         * Sets who is assessed; not blank. Required.
         *
         * @param subject who is assessed
         * @return this builder
         */
        public Builder subject(String subject) {
            record.put("subject", Draft.text(subject));
            return this;
        }

        /**
         * Sets when, for example {@code 2026-Q3}. Required.
         *
         * @param period the period
         * @return this builder
         */
        public Builder period(String period) {
            record.put("period", Draft.text(period));
            return this;
        }

        /**
         * Sets when. Required.
         *
         * @param period the period
         * @return this builder
         */
        public Builder period(AssessmentPeriod period) {
            return period(period.toString());
        }

        /**
         * Sets a target agreed with this subject.
         *
         * @param indicator the indicator's id
         * @param target the target
         * @return this builder
         */
        public Builder target(String indicator, String target) {
            members("targets").put(indicator, Draft.number(target));
            return this;
        }

        /**
         * Sets a target agreed with this subject.
         *
         * @param indicator the indicator's id
         * @param target the target
         * @return this builder
         */
        public Builder target(String indicator, BigDecimal target) {
            return target(indicator, Rational.measured(target, "target").toString());
        }

        /**
         * Adds points to the total, or takes them off it, and says why.
         *
         * @param points the points, spelled as a number
         * @param reason why
         * @return this builder
         */
        public Builder adjustment(String points, LocalizedText reason) {
            Draft.Entries list =
                    record.get("adjustments").orElse(null) instanceof Draft.Entries set ? set : Draft.list();
            record.put(
                    "adjustments",
                    list.add(Draft.object().put("points", Draft.number(points)).put("reason", Draft.text(reason))));
            return this;
        }

        /**
         * Adds points to the total, or takes them off it, and says why.
         *
         * @param points the points, spelled as a number
         * @param reason why
         * @return this builder
         */
        public Builder adjustment(String points, String reason) {
            return adjustment(points, LocalizedText.of(reason));
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * {@return the record}
         *
         * @throws InvalidInputException if it is not well formed; it names everything that is wrong
         */
        public PerformanceRecord build() {
            return of(record);
        }
    }
}
