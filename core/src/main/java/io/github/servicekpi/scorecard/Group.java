package io.github.servicekpi.scorecard;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.reading.Forms;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectForm;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** Indicators that share a weight. */
@Value.Immutable
public abstract sealed class Group implements Serializable permits ImmutableGroup {
    @Serial
    private static final long serialVersionUID = 1;

    @SuppressWarnings("ClassInitializationDeadlock") // a method reference initializes no class before it is called
    static final ObjectForm<Group, ImmutableGroup.Builder, Object> FORM =
            ObjectForm.<Group, ImmutableGroup.Builder, Object>of(ImmutableGroup::parts, ImmutableGroup.Builder::build)
                    .required("id", Forms.ID, Group::id, ImmutableGroup.Builder::id)
                    .optional("name", Forms.TEXT, Group::name, ImmutableGroup.Builder::name)
                    .required("weight", Forms.number(NumberRange.SCORE), Group::weight, ImmutableGroup.Builder::weight);

    Group() {}

    /** {@return what indicators and results call it} */
    public abstract String id();

    /** {@return what readers call it, if it has a name} */
    public abstract Optional<LocalizedText> name();

    /** {@return its weight among the groups, 0 to 1000, without trailing zeros} */
    public abstract BigDecimal weight();

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return new Builder(Draft.object());
    }

    /** {@return a builder with everything set as it is here} */
    public Builder toBuilder() {
        return new Builder(FORM.write(this, this));
    }

    /** Writes a {@link Group}. */
    public static final class Builder {
        private final Draft.Members group;

        private Builder(Draft.Members group) {
            this.group = group;
        }

        /**
         * Sets what indicators and results call it: 1 to 64 of a-z, 0-9 and -. Required.
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
         * Sets its weight among the groups, 0 to 1000 with at most 4 fraction digits. Required.
         *
         * @param weight the weight, spelled as a number
         * @return this builder
         */
        public Builder weight(String weight) {
            return put("weight", Draft.number(weight));
        }

        private Builder put(String name, Draft value) {
            group.put(name, value);
            return this;
        }

        Draft draft() {
            return group.copy();
        }
    }
}
