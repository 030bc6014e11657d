package io.github.servicekpi.scorecard;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.reading.Forms;
import io.github.servicekpi.reading.ObjectForm;
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

    @SuppressWarnings("ClassInitializationDeadlock") // a method reference initializes no class before it is called
    static final ObjectForm<Gate, ImmutableGate.Builder, CardContext> FORM =
            ObjectForm.<Gate, ImmutableGate.Builder, CardContext>of(ImmutableGate::parts, ImmutableGate.Builder::build)
                    .required(
                            "indicator",
                            Forms.STRING.then(CardContext::gateIndicator),
                            Gate::indicator,
                            ImmutableGate.Builder::indicator)
                    .required(
                            "scoreBelow",
                            Forms.number(CardContext::gateScore),
                            Gate::scoreBelow,
                            ImmutableGate.Builder::scoreBelow)
                    .required(
                            "capTotalAt",
                            Forms.number(CardContext::gateScore),
                            Gate::capTotalAt,
                            ImmutableGate.Builder::capTotalAt)
                    .withDefault(
                            "whenUnmeasured",
                            Forms.word(WhenUnmeasured.class),
                            WhenUnmeasured.PASS,
                            Gate::whenUnmeasured,
                            ImmutableGate.Builder::whenUnmeasured)
                    .optional("reason", Forms.TEXT, Gate::reason, ImmutableGate.Builder::reason);

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
        return new Builder(FORM.write(this, new CardContext()));
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
            return put("indicator", Draft.text(id));
        }

        /**
         * Sets the score below which the gate fires, with no more fraction digits than the scale. Required.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder scoreBelow(String score) {
            return put("scoreBelow", Draft.number(score));
        }

        /**
         * Sets the highest total once it has fired, with no more fraction digits than the scale. Required.
         *
         * @param total the total, spelled as a number
         * @return this builder
         */
        public Builder capTotalAt(String total) {
            return put("capTotalAt", Draft.number(total));
        }

        /**
         * Sets what happens if the indicator is due but does not count; the gate lets it pass unless set.
         *
         * @param answer what a line does that is due and does not count
         * @return this builder
         */
        public Builder whenUnmeasured(WhenUnmeasured answer) {
            return put("whenUnmeasured", Draft.text(answer.toString()));
        }

        /**
         * Sets why the gate is there.
         *
         * @param reason why
         * @return this builder
         */
        public Builder reason(LocalizedText reason) {
            return put("reason", Draft.text(reason));
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

        private Builder put(String name, Draft value) {
            gate.put(name, value);
            return this;
        }

        Draft draft() {
            return gate.copy();
        }
    }
}
