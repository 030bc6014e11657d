package io.github.servicekpi.scorecard;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.reading.Form;
import io.github.servicekpi.reading.Forms;
import io.github.servicekpi.reading.ObjectForm;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The post that a scorecard is for, as its job description has it. Everything may be left out. */
@Value.Immutable
public abstract sealed class Position implements Serializable permits ImmutablePosition {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Form<List<LocalizedText>, Object> TEXTS = Forms.list(Forms.TEXT, 0, Limits.TEXTS);
    private static final List<LocalizedText> NONE = List.of();

    @SuppressWarnings("ClassInitializationDeadlock") // a method reference initializes no class before it is called
    static final ObjectForm<Position, ImmutablePosition.Builder, Object> FORM =
            ObjectForm.<Position, ImmutablePosition.Builder, Object>of(
                            ImmutablePosition::parts, ImmutablePosition.Builder::build)
                    .optional("title", Forms.TEXT, Position::title, ImmutablePosition.Builder::title)
                    .optional("code", Forms.TEXT, Position::code, ImmutablePosition.Builder::code)
                    .optional("headcount", Forms.TEXT, Position::headcount, ImmutablePosition.Builder::headcount)
                    .optional("grade", Forms.TEXT, Position::grade, ImmutablePosition.Builder::grade)
                    .optional("department", Forms.TEXT, Position::department, ImmutablePosition.Builder::department)
                    .optional("reportsTo", Forms.TEXT, Position::reportsTo, ImmutablePosition.Builder::reportsTo)
                    .optional("substitute", Forms.TEXT, Position::substitute, ImmutablePosition.Builder::substitute)
                    .optional("rotatesWith", Forms.TEXT, Position::rotatesWith, ImmutablePosition.Builder::rotatesWith)
                    .optional("promotesTo", Forms.TEXT, Position::promotesTo, ImmutablePosition.Builder::promotesTo)
                    .optional(
                            "directReports",
                            Forms.TEXT,
                            Position::directReports,
                            ImmutablePosition.Builder::directReports)
                    .optional(
                            "indirectReports",
                            Forms.TEXT,
                            Position::indirectReports,
                            ImmutablePosition.Builder::indirectReports)
                    .withDefault(
                            "responsibilities",
                            TEXTS,
                            NONE,
                            Position::responsibilities,
                            ImmutablePosition.Builder::responsibilities)
                    .withDefault("authority", TEXTS, NONE, Position::authority, ImmutablePosition.Builder::authority)
                    .withDefault("equipment", TEXTS, NONE, Position::equipment, ImmutablePosition.Builder::equipment)
                    .withDefault(
                            "qualifications",
                            TEXTS,
                            NONE,
                            Position::qualifications,
                            ImmutablePosition.Builder::qualifications)
                    .withDefault(
                            "externalContacts",
                            TEXTS,
                            NONE,
                            Position::externalContacts,
                            ImmutablePosition.Builder::externalContacts)
                    .withDefault(
                            "internalContacts",
                            TEXTS,
                            NONE,
                            Position::internalContacts,
                            ImmutablePosition.Builder::internalContacts);

    Position() {}

    /** {@return the title of the post} */
    public abstract Optional<LocalizedText> title();

    /** {@return the number of the post} */
    public abstract Optional<LocalizedText> code();

    /** {@return how many people hold the post} */
    public abstract Optional<LocalizedText> headcount();

    /** {@return the salary grade} */
    public abstract Optional<LocalizedText> grade();

    /** {@return the department} */
    public abstract Optional<LocalizedText> department();

    /** {@return the post it reports to} */
    public abstract Optional<LocalizedText> reportsTo();

    /** {@return who stands in} */
    public abstract Optional<LocalizedText> substitute();

    /** {@return the posts it rotates with} */
    public abstract Optional<LocalizedText> rotatesWith();

    /** {@return the post it is promoted to} */
    public abstract Optional<LocalizedText> promotesTo();

    /** {@return the posts that report to it} */
    public abstract Optional<LocalizedText> directReports();

    /** {@return the posts that report to those} */
    public abstract Optional<LocalizedText> indirectReports();

    /** {@return what the post is responsible for} */
    public abstract List<LocalizedText> responsibilities();

    /** {@return what it may decide} */
    public abstract List<LocalizedText> authority();

    /** {@return what it works with} */
    public abstract List<LocalizedText> equipment();

    /** {@return what it asks for} */
    public abstract List<LocalizedText> qualifications();

    /** {@return whom it deals with outside} */
    public abstract List<LocalizedText> externalContacts();

    /** {@return whom it deals with inside} */
    public abstract List<LocalizedText> internalContacts();

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return new Builder(Draft.object());
    }

    /** {@return a builder with everything set as it is here} */
    public Builder toBuilder() {
        return new Builder(FORM.write(this, this));
    }

    /** Writes a {@link Position}. */
    public static final class Builder {
        private final Draft.Members position;

        private Builder(Draft.Members position) {
            this.position = position;
        }

        /**
         * Sets the title of the post.
         *
         * @param text the text
         * @return this builder
         */
        public Builder title(LocalizedText text) {
            return put("title", Draft.text(text));
        }

        /**
         * Sets the number of the post.
         *
         * @param text the text
         * @return this builder
         */
        public Builder code(LocalizedText text) {
            return put("code", Draft.text(text));
        }

        /**
         * Sets how many people hold the post.
         *
         * @param text the text
         * @return this builder
         */
        public Builder headcount(LocalizedText text) {
            return put("headcount", Draft.text(text));
        }

        /**
         * Sets the salary grade.
         *
         * @param text the text
         * @return this builder
         */
        public Builder grade(LocalizedText text) {
            return put("grade", Draft.text(text));
        }

        /**
         * Sets the department.
         *
         * @param text the text
         * @return this builder
         */
        public Builder department(LocalizedText text) {
            return put("department", Draft.text(text));
        }

        /**
         * Sets the post it reports to.
         *
         * @param text the text
         * @return this builder
         */
        public Builder reportsTo(LocalizedText text) {
            return put("reportsTo", Draft.text(text));
        }

        /**
         * Sets who stands in.
         *
         * @param text the text
         * @return this builder
         */
        public Builder substitute(LocalizedText text) {
            return put("substitute", Draft.text(text));
        }

        /**
         * Sets the posts it rotates with.
         *
         * @param text the text
         * @return this builder
         */
        public Builder rotatesWith(LocalizedText text) {
            return put("rotatesWith", Draft.text(text));
        }

        /**
         * Sets the post it is promoted to.
         *
         * @param text the text
         * @return this builder
         */
        public Builder promotesTo(LocalizedText text) {
            return put("promotesTo", Draft.text(text));
        }

        /**
         * Sets the posts that report to it.
         *
         * @param text the text
         * @return this builder
         */
        public Builder directReports(LocalizedText text) {
            return put("directReports", Draft.text(text));
        }

        /**
         * Sets the posts that report to those.
         *
         * @param text the text
         * @return this builder
         */
        public Builder indirectReports(LocalizedText text) {
            return put("indirectReports", Draft.text(text));
        }

        /**
         * Sets what the post is responsible for: at most 100 texts.
         *
         * @param texts the texts
         * @return this builder
         */
        public Builder responsibilities(List<LocalizedText> texts) {
            return put("responsibilities", TEXTS.write(texts, this));
        }

        /**
         * Sets what it may decide: at most 100 texts.
         *
         * @param texts the texts
         * @return this builder
         */
        public Builder authority(List<LocalizedText> texts) {
            return put("authority", TEXTS.write(texts, this));
        }

        /**
         * Sets what it works with: at most 100 texts.
         *
         * @param texts the texts
         * @return this builder
         */
        public Builder equipment(List<LocalizedText> texts) {
            return put("equipment", TEXTS.write(texts, this));
        }

        /**
         * Sets what it asks for: at most 100 texts.
         *
         * @param texts the texts
         * @return this builder
         */
        public Builder qualifications(List<LocalizedText> texts) {
            return put("qualifications", TEXTS.write(texts, this));
        }

        /**
         * Sets whom it deals with outside: at most 100 texts.
         *
         * @param texts the texts
         * @return this builder
         */
        public Builder externalContacts(List<LocalizedText> texts) {
            return put("externalContacts", TEXTS.write(texts, this));
        }

        /**
         * Sets whom it deals with inside: at most 100 texts.
         *
         * @param texts the texts
         * @return this builder
         */
        public Builder internalContacts(List<LocalizedText> texts) {
            return put("internalContacts", TEXTS.write(texts, this));
        }

        private Builder put(String name, Draft value) {
            position.put(name, value);
            return this;
        }

        Draft draft() {
            return position.copy();
        }
    }
}
