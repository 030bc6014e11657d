package io.github.servicekpi.scorecard;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectReader;
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
        return new Builder(toDraft());
    }

    static Band read(ObjectReader in, NumberRange edge) {
        Band band = ImmutableBand.parts()
                .id(in.must("id").id())
                .name(in.may("name").optionalText())
                .from(in.must("from").number(edge))
                .to(in.must("to").number(edge))
                .build();
        in.finish();
        if (in.may("from").good() && in.may("to").good() && band.from().compareTo(band.to()) >= 0) {
            in.reportRange(
                    "from " + band.from().toPlainString() + ", to " + band.to().toPlainString(), "from below to");
        }
        return band;
    }

    Draft.Members toDraft() {
        Draft.Members draft = Draft.object().put("id", Draft.text(id()));
        name().ifPresent(name -> draft.put("name", Draft.text(name)));
        return draft.put("from", Draft.number(from())).put("to", Draft.number(to()));
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
            band.put("id", Draft.text(id));
            return this;
        }

        /**
         * Sets what readers call it.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(LocalizedText name) {
            band.put("name", Draft.text(name));
            return this;
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
            band.put("from", Draft.number(score));
            return this;
        }

        /**
         * Sets where the next better band begins, or the full score. Required.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder to(String score) {
            band.put("to", Draft.number(score));
            return this;
        }

        Draft draft() {
            return band.copy();
        }
    }
}
