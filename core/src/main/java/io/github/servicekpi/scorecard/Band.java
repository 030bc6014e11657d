package io.github.servicekpi.scorecard;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.reading.Forms;
import io.github.servicekpi.reading.ObjectForm;
import io.github.servicekpi.reading.ValueReader;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A performance level: the scores from {@link #from()} up to {@link #to()}. An edge that two bands share belongs to the
 * better one.
 */
@Value.Immutable
public abstract sealed class Band implements Serializable permits ImmutableBand {
    @Serial
    private static final long serialVersionUID = 1;

    @SuppressWarnings("ClassInitializationDeadlock") // a method reference initializes no class before it is called
    static final ObjectForm<Band, ImmutableBand.Builder, CardContext> FORM =
            ObjectForm.<Band, ImmutableBand.Builder, CardContext>of(ImmutableBand::parts, ImmutableBand.Builder::build)
                    .required("id", Forms.ID, Band::id, ImmutableBand.Builder::id)
                    .optional("name", Forms.TEXT, Band::name, ImmutableBand.Builder::name)
                    .required("from", Forms.number(CardContext::bandEnd), Band::from, ImmutableBand.Builder::from)
                    .required("to", Forms.number(CardContext::bandEnd), Band::to, ImmutableBand.Builder::to)
                    .checked(Band::checkOrder);

    Band() {}

    /** {@return what results call it} */
    public abstract String id();

    /** {@return what readers call it, if it has a name} */
    public abstract Optional<LocalizedText> name();

    /** {@return the lowest score of this band, at least 0, without trailing zeros} */
    public abstract BigDecimal from();

    /** {@return where the next better band begins, or the full score; without trailing zeros} */
    public abstract BigDecimal to();

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return new Builder(Draft.object());
    }

    /** {@return a builder with everything set as it is here} */
    public Builder toBuilder() {
        return new Builder(FORM.write(this, new CardContext()));
    }

    private static void checkOrder(CardContext context, ValueReader in, Band band) {
        if (in.member("from").good() && in.member("to").good() && band.from().compareTo(band.to()) >= 0) {
            in.reportRange(
                    "from " + band.from().toPlainString() + ", to " + band.to().toPlainString(), "from below to");
        }
    }

    /** Writes a {@link Band}. */
    public static final class Builder {
        private final Draft.Members band;

        private Builder(Draft.Members band) {
            this.band = band;
        }

        /**
         * Sets what results call it: 1 to 64 of a-z, 0-9 and -. Required.
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
         * Sets the lowest score, spelled as a number. Required.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder from(String score) {
            return put("from", Draft.number(score));
        }

        /**
         * Sets where the next better band begins, or the full score. Required.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder to(String score) {
            return put("to", Draft.number(score));
        }

        private Builder put(String name, Draft value) {
            band.put(name, value);
            return this;
        }

        Draft draft() {
            return band.copy();
        }
    }
}
