package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.Problem;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ScoreLimits;
import io.github.servicekpi.reading.ValueReader;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An evaluator awards the score, or one of the levels (说明法).
 *
 * @param levels 0 to 1000, with ids of their own
 * @serial exclude
 */
public record Rated(List<Level> levels) implements ScoringMethod {
    private static final int MOST = 1000;

    /**
     * Keeps a copy of the levels.
     *
     * @param levels the levels
     */
    public Rated {
        levels = List.copyOf(levels);
    }

    /**
     * A level that an evaluator may award.
     *
     * @param id what a measurement calls it
     * @param name what readers call it, if it has a name
     * @param score from 0 to the full score, with at most 4 fraction digits
     * @serial exclude
     */
    public record Level(String id, Optional<LocalizedText> name, BigDecimal score) implements Serializable {
        /**
         * Drops trailing zeros.
         *
         * @param id the id
         * @param name the name
         * @param score the score
         */
        public Level {
            score = Decimals.canonical(score);
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

    static Rated read(ObjectReader in, ScoreLimits limits) {
        List<Level> levels = new ArrayList<>();
        List<ValueReader> ids = new ArrayList<>();
        ValueReader list = in.may("levels");
        for (ValueReader entry : list.present() ? list.list(1, MOST) : List.<ValueReader>of()) {
            ObjectReader level = entry.object();
            ids.add(level.must("id"));
            String id = level.may("id").id();
            Optional<LocalizedText> name = level.may("name").optionalText();
            levels.add(new Level(id, name, level.must("score").number(limits.score())));
            level.finish();
        }
        ValueReader.distinct(ids);
        return new Rated(levels);
    }

    @Override
    public Draft.Members toDraft(BigDecimal fullScore) {
        Builder builder = builder();
        levels.forEach(level -> builder.level(level.id(), level.name(), Draft.number(level.score())));
        return builder.draft();
    }

    /**
     * {@return the level with an id}
     *
     * @param id the id
     */
    public Optional<Level> level(String id) {
        return levels.stream().filter(level -> level.id().equals(id)).findFirst();
    }

    @Override
    public ScoreCurve curve(Polarity polarity, BigDecimal target) {
        throw new IllegalStateException("a rated indicator has no score curve: an evaluator awards its score");
    }

    @Override
    public List<Problem> problems(Polarity polarity, BigDecimal target) {
        return List.of();
    }

    /** Writes a {@link Rated}. */
    public static final class Builder implements ScoringMethod.Builder {
        private final Draft.Entries levels = Draft.list();

        private Builder() {}

        /**
         * Adds a level without a name.
         *
         * @param id the id
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder level(String id, String score) {
            return level(id, Optional.empty(), Draft.number(score));
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
            return level(id, Optional.of(name), Draft.number(score));
        }

        private Builder level(String id, Optional<LocalizedText> name, Draft score) {
            Draft.Members level = Draft.object().put("id", Draft.text(id));
            name.ifPresent(text -> level.put("name", Draft.text(text)));
            levels.add(level.put("score", score));
            return this;
        }

        @Override
        public Draft.Members draft() {
            Draft.Members draft = Draft.object().put("method", Draft.text(MethodName.RATED.toString()));
            return levels.entries().isEmpty() ? draft : draft.put("levels", levels);
        }
    }
}
