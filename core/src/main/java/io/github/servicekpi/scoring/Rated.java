package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.Problem;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.Problems;
import io.github.servicekpi.reading.ValueReader;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An evaluator awards the score, or one of the levels (说明法).
 *
 * @param levels 0 to 1000, with ids of their own
 * @serial exclude
 */
public record Rated(List<Level> levels) implements ScoringMethod {
    /** The word that names this method in the formats. */
    public static final String WORD = "rated";

    /**
     * Keeps a copy of the levels.
     *
     * @param levels the levels
     * @throws IllegalArgumentException if they are too many, or two have one id
     */
    public Rated {
        levels = MethodProblems.copyOf(levels, "levels", 0);
        Set<String> ids = new HashSet<>();
        for (Level level : levels) {
            if (!ids.add(level.id())) {
                throw new IllegalArgumentException(Finding.of(
                                "two levels with the id " + Finding.quoted(level.id()),
                                "an id of its own for each",
                                "give another id")
                        .sentence());
            }
        }
    }

    /**
     * A level that an evaluator may award.
     *
     * @param id what a measurement calls it: 1 to 64 of a-z, 0-9 and -
     * @param name what readers call it, if it has a name
     * @param score from 0 to the full score, with at most 4 fraction digits, without trailing zeros
     * @serial exclude
     */
    public record Level(String id, Optional<LocalizedText> name, BigDecimal score) implements Serializable {
        /**
         * Drops trailing zeros.
         *
         * @param id what a measurement calls it
         * @param name what readers call it
         * @param score the score
         * @throws IllegalArgumentException if the id is none, or the score is out of range
         */
        public Level {
            Problems problems = new Problems();
            ValueReader.of(Draft.text(Objects.requireNonNull(id, "id")), problems)
                    .id();
            problems.throwIfAny();
            Objects.requireNonNull(name, "name");
            score = NumberRange.SCORE.require(score, "score");
        }

        /**
         * What is serialized: an Optional cannot be.
         *
         * @param id as above
         * @param name null for nothing
         * @param score as above
         * @serial exclude
         */
        private record Written(String id, @Nullable LocalizedText name, BigDecimal score) implements Serializable {
            @Serial
            private Object readResolve() {
                return new Level(id, Optional.ofNullable(name), score);
            }
        }

        /** {@return this level without an Optional} */
        @Serial
        private Object writeReplace() {
            return new Written(id, name.orElse(null), score);
        }
    }

    /** {@return a builder without levels} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public boolean hasCurve() {
        return false;
    }

    @Override
    public boolean isAwarded() {
        return true;
    }

    @Override
    public Optional<ScoreCurve> tryCurve(Polarity polarity, BigDecimal target) {
        Objects.requireNonNull(polarity, "polarity");
        Objects.requireNonNull(target, "target");
        return Optional.empty();
    }

    @Override
    public List<Problem> problems(Polarity polarity, BigDecimal target) {
        Objects.requireNonNull(polarity, "polarity");
        Objects.requireNonNull(target, "target");
        return List.of();
    }

    @Override
    public Builder toBuilder() {
        Builder builder = builder();
        levels.forEach(
                level -> builder.level(level.id(), level.name(), level.score().toPlainString()));
        return builder;
    }

    /** Writes a {@link Rated}. */
    public static final class Builder extends ScoringMethod.Builder {
        private final Draft.Entries levels = Draft.list();

        private Builder() {
            super(WORD);
        }

        /**
         * Adds a level without a name.
         *
         * @param id the id
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder level(String id, String score) {
            return level(id, Optional.empty(), score);
        }

        /**
         * Adds a level.
         *
         * @param id the id
         * @param name the name
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder level(String id, String name, String score) {
            return level(id, LocalizedText.of(name), score);
        }

        /**
         * Adds a level.
         *
         * @param id the id
         * @param name the name
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder level(String id, LocalizedText name, String score) {
            return level(id, Optional.of(Objects.requireNonNull(name, "name")), score);
        }

        private Builder level(String id, Optional<LocalizedText> name, String score) {
            Draft.Members level = Draft.object().put("id", Draft.text(id));
            name.ifPresent(text -> level.put("name", Draft.text(text)));
            levels.add(level.put("score", Draft.number(score)));
            put("levels", levels);
            return this;
        }
    }
}
