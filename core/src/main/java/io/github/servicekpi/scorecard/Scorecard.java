package io.github.servicekpi.scorecard;

import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.internal.PackedDraft;
import io.github.servicekpi.reading.Problems;
import io.github.servicekpi.reading.ValueReader;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The definition of an evaluation sheet: indicators with their targets and weights, and the bands that scores fall into.
 *
 * <p>A scorecard that exists is valid: every rule of the format has been checked when it was built. It is immutable,
 * thread-safe and serializable.
 */
@Value.Immutable
public abstract sealed class Scorecard implements Serializable permits ImmutableScorecard {
    @Serial
    private static final long serialVersionUID = 1;

    Scorecard() {}

    /** {@return what is serialized: whoever reads it reads the scorecard again, by all its rules} */
    @Serial
    Object writeReplace() {
        return new Written(PackedDraft.of(toDraft()));
    }

    private record Written(PackedDraft draft) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        @Serial
        private Object readResolve() {
            return Scorecard.of(draft.draft());
        }
    }

    /** {@return what programs call it} */
    public abstract String id();

    /** {@return its version} */
    public abstract String version();

    /** {@return what readers call it, if it has a name} */
    public abstract Optional<LocalizedText> name();

    /** {@return what it is about, if it says so} */
    public abstract Optional<LocalizedText> description();

    /** {@return the post it is for, if it says so} */
    public abstract Optional<Position> position();

    /** {@return how scores and totals are rounded} */
    public abstract Rounding rounding();

    /** {@return what the weights mean} */
    public abstract Weighting weights();

    /** {@return what happens if an indicator that is due has no measurement} */
    public abstract WhenMissing whenMissing();

    /** {@return the least coverage, 0 to 100, with which a total is given} */
    public abstract BigDecimal minimumCoverage();

    /** {@return whether a record may bring targets of its own} */
    public abstract boolean individualTargets();

    /** {@return the bands as they are written} */
    public abstract List<Band> bands();

    /** {@return the groups as they are written; none if the indicators are not grouped} */
    public abstract List<Group> groups();

    /** {@return the indicators as they are written} */
    public abstract List<Indicator> indicators();

    /** {@return what adjustments may come to; nothing if there may be none} */
    public abstract Optional<AdjustmentRange> adjustmentRange();

    /** {@return the highest total, if there is one} */
    public abstract Optional<BigDecimal> maximumTotal();

    /** {@return the gates as they are written} */
    public abstract List<Gate> gates();

    /** {@return the bands in their order} */
    @Value.Lazy
    public BandScale bandScale() {
        return new BandScale(bands());
    }

    /** {@return the highest score of an indicator} */
    public BigDecimal fullScore() {
        return bandScale().fullScore();
    }

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return new Builder(Draft.object().put("format", Draft.number("1")));
    }

    /** {@return a builder with everything set as it is here} */
    public Builder toBuilder() {
        return new Builder(toDraft());
    }

    /**
     * {@return the scorecard that a draft describes}
     *
     * @param draft an object with the members of the JSON format
     * @throws InvalidInputException if anything is wrong with it; it names everything that is
     */
    public static Scorecard of(Draft draft) {
        Problems problems = new Problems();
        Scorecard scorecard = ScorecardForm.FORM.read(ValueReader.of(draft, problems), new CardContext());
        problems.throwIfAny();
        return scorecard;
    }

    /** {@return this scorecard in its one canonical form: members in the format's order, defaults left out} */
    public Draft.Members toDraft() {
        return ScorecardForm.write(this);
    }

    /** Writes a {@link Scorecard}. */
    public static final class Builder {
        private final Draft.Members scorecard;

        private Builder(Draft.Members scorecard) {
            this.scorecard = scorecard;
        }

        /**
         * Sets what programs call it: 1 to 64 of a-z, 0-9 and -. Required.
         *
         * @param id the id
         * @return this builder
         */
        public Builder id(String id) {
            return put("id", Draft.text(id));
        }

        /**
         * Sets its version, which must not be blank. Required.
         *
         * @param version the version
         * @return this builder
         */
        public Builder version(String version) {
            return put("version", Draft.text(version));
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
         * Sets the post it is for.
         *
         * @param position the position
         * @return this builder
         */
        public Builder position(Position.Builder position) {
            return put("position", position.draft());
        }

        /**
         * Sets the fraction digits of scores and totals, 0 to 4; 2 unless set.
         *
         * @param digits the number of fraction digits
         * @return this builder
         */
        public Builder scale(int digits) {
            return putRounding("scale", Draft.number(Integer.toString(digits)));
        }

        /**
         * Sets the way of rounding: half up, half even, half down, up or down; half up unless set.
         *
         * @param mode the way of rounding
         * @return this builder
         */
        public Builder roundingMode(RoundingMode mode) {
            return putRounding("mode", Draft.text(mode.toString()));
        }

        private Builder putRounding(String name, Draft value) {
            Draft.Members rounding =
                    scorecard.get("rounding").orElse(null) instanceof Draft.Members set ? set : Draft.object();
            return put("rounding", rounding.put(name, value));
        }

        /**
         * Sets what the weights mean; percentages unless set.
         *
         * @param weighting what the weights mean
         * @return this builder
         */
        public Builder weights(Weighting weighting) {
            return put("weights", Draft.text(weighting.toString()));
        }

        /**
         * Sets what happens if an indicator that is due has no measurement; the record is rejected unless set.
         *
         * @param answer what becomes of a line that is due and not measured
         * @return this builder
         */
        public Builder whenMissing(WhenMissing answer) {
            return put("whenMissing", Draft.text(answer.toString()));
        }

        /**
         * Sets the least coverage, 0 to 100 with at most 4 fraction digits, with which a total is given.
         *
         * @param percent the percentage, spelled as a number
         * @return this builder
         */
        public Builder minimumCoverage(String percent) {
            return put("minimumCoverage", Draft.number(percent));
        }

        /**
         * Sets whether a record may bring targets of its own; not unless set.
         *
         * @param allowed what is allowed
         * @return this builder
         */
        public Builder individualTargets(boolean allowed) {
            return put("individualTargets", Draft.flag(allowed));
        }

        /**
         * Adds a band. At least one is required; together they tile the scores from 0 to the full score.
         *
         * @param band the band
         * @return this builder
         */
        public Builder band(Band.Builder band) {
            return add("bands", band.draft());
        }

        /**
         * Adds a group.
         *
         * @param group the group
         * @return this builder
         */
        public Builder group(Group.Builder group) {
            return add("groups", group.draft());
        }

        /**
         * Adds an indicator. At least one is required.
         *
         * @param indicator the indicator
         * @return this builder
         */
        public Builder indicator(Indicator.Builder indicator) {
            return add("indicators", indicator.draft());
        }

        /**
         * Changes an indicator that was added before.
         *
         * @param id the indicator's id
         * @param change what to do with its builder
         * @return this builder
         * @throws NoSuchElementException if no indicator with this id was added
         */
        public Builder changeIndicator(String id, Consumer<Indicator.Builder> change) {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(change, "change");
            Draft.Members indicator = scorecard.get("indicators").stream()
                    .flatMap(list -> list instanceof Draft.Entries set ? set.entries().stream() : Stream.empty())
                    .map(Draft.Members.class::cast)
                    .filter(entry ->
                            entry.get("id").filter(word -> isText(word, id)).isPresent())
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("no indicator \"" + id + "\" was added"));
            change.accept(new Indicator.Builder(indicator));
            return this;
        }

        private static boolean isText(Draft draft, String text) {
            return draft instanceof Draft.Text found && found.text().equals(text);
        }

        /**
         * Sets what adjustments may come to: min &lt;= 0 &lt;= max. There may be none unless set.
         *
         * @param min the lower end
         * @param max the upper end
         * @return this builder
         */
        public Builder adjustmentRange(String min, String max) {
            return put(
                    "adjustmentRange",
                    Draft.object().put("min", Draft.number(min)).put("max", Draft.number(max)));
        }

        /**
         * Sets the highest total, at least the full score.
         *
         * @param total the total, spelled as a number
         * @return this builder
         */
        public Builder maximumTotal(String total) {
            return put("maximumTotal", Draft.number(total));
        }

        /**
         * Adds a gate.
         *
         * @param gate the gate
         * @return this builder
         */
        public Builder gate(Gate.Builder gate) {
            return add("gates", gate.draft());
        }

        private Builder put(String name, Draft value) {
            scorecard.put(name, value);
            return this;
        }

        private Builder add(String name, Draft entry) {
            Draft.Entries list = scorecard.get(name).orElse(null) instanceof Draft.Entries set ? set : Draft.list();
            return put(name, list.add(entry));
        }

        /**
         * {@return the scorecard}
         *
         * @throws InvalidInputException if anything is wrong with it; it names everything that is
         */
        public Scorecard build() {
            return of(scorecard);
        }
    }
}
