package io.github.servicekpi.scorecard;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ValueReader;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** A condition on one indicator's score that caps the total where it is not met. */
@Value.Immutable
public abstract sealed class Gate implements Serializable permits ImmutableGate {
    @Serial
    private static final long serialVersionUID = 1;

    Gate() {}

    /** {@return the id of the indicator} */
    public abstract String indicator();

    /** {@return the score below which the gate fires, without trailing zeros} */
    public abstract BigDecimal scoreBelow();

    /** {@return the highest total once it has fired; 0 for a veto; without trailing zeros} */
    public abstract BigDecimal capTotalAt();

    /** {@return what happens if the indicator is due but does not count} */
    public abstract WhenUnmeasured whenUnmeasured();

    /** {@return why the gate is there, if it says so} */
    public abstract Optional<LocalizedText> reason();

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return new Builder(Draft.object());
    }

    /** {@return a builder with everything set as it is here} */
    public Builder toBuilder() {
        return new Builder(toDraft());
    }

    static Gate read(ObjectReader in, NumberRange edge, Ids indicators) {
        ValueReader indicator = in.must("indicator");
        String id = indicator.string();
        indicators.check(indicator, ProblemCode.UNKNOWN_INDICATOR, "indicator");
        Gate gate = ImmutableGate.parts()
                .indicator(id)
                .scoreBelow(in.must("scoreBelow").number(edge))
                .capTotalAt(in.must("capTotalAt").number(edge))
                .whenUnmeasured(in.may("whenUnmeasured").word(WhenUnmeasured.class, WhenUnmeasured.PASS))
                .reason(in.may("reason").optionalText())
                .build();
        in.finish();
        return gate;
    }

    Draft.Members toDraft() {
        Draft.Members draft = Draft.object()
                .put("indicator", Draft.text(indicator()))
                .put("scoreBelow", Draft.number(scoreBelow()))
                .put("capTotalAt", Draft.number(capTotalAt()));
        if (whenUnmeasured() != WhenUnmeasured.PASS) {
            draft.put("whenUnmeasured", Draft.text(whenUnmeasured().toString()));
        }
        reason().ifPresent(reason -> draft.put("reason", Draft.text(reason)));
        return draft;
    }

    /** Writes a {@link Gate}. */
    public static final class Builder {
        private final Draft.Members gate;

        private Builder(Draft.Members gate) {
            this.gate = gate;
        }

        /**
         * Sets the id of the indicator. Required.
         *
         * @param id the id
         * @return this builder
         */
        public Builder indicator(String id) {
            gate.put("indicator", Draft.text(id));
            return this;
        }

        /**
         * Sets the score below which the gate fires, with no more fraction digits than the scale. Required.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder scoreBelow(String score) {
            gate.put("scoreBelow", Draft.number(score));
            return this;
        }

        /**
         * Sets the highest total once it has fired, with no more fraction digits than the scale. Required.
         *
         * @param total the total, spelled as a number
         * @return this builder
         */
        public Builder capTotalAt(String total) {
            gate.put("capTotalAt", Draft.number(total));
            return this;
        }

        /**
         * Sets what happens if the indicator is due but does not count; the gate lets it pass unless set.
         *
         * @param answer what to do
         * @return this builder
         */
        public Builder whenUnmeasured(WhenUnmeasured answer) {
            gate.put("whenUnmeasured", Draft.text(answer.toString()));
            return this;
        }

        /**
         * Sets why the gate is there.
         *
         * @param reason why
         * @return this builder
         */
        public Builder reason(LocalizedText reason) {
            gate.put("reason", Draft.text(reason));
            return this;
        }

        /**
         * Sets why the gate is there.
         *
         * @param reason why
         * @return this builder
         */
        public Builder reason(String reason) {
            return reason(LocalizedText.of(reason));
        }

        Draft draft() {
            return gate.copy();
        }
    }
}
