package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.internal.Decimals;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How an indicator's value becomes a score.
 *
 * <p>A method is right in itself, or it cannot be made: its scores lie in 0..1000 and are in order, its thresholds and
 * distances are in range. Whether it fits an indicator depends on which of its values are good and on its targets, and what
 * its scores may be on the scorecard; both are checked when a scorecard is built. For a scorecard each method is written with
 * the builder of its class; the methods of a scorecard hold every default in full.
 */
public sealed interface ScoringMethod extends Serializable
        permits Interpolate, Steps, Deduct, Attainment, PassFail, Rated {

    /**
     * {@return whether a value is scored by a curve, which takes a polarity and a target}
     *
     * <p>An indicator whose scoring has none waits for a measurement also where it lists no targets.
     */
    default boolean hasCurve() {
        return true;
    }

    /** {@return whether an evaluator awards the score, so that no value can be measured} */
    default boolean isAwarded() {
        return false;
    }

    /** {@return the levels that an evaluator may award by their ids; none where any score may be awarded, or none at all} */
    default List<Rated.Level> levels() {
        return List.of();
    }

    /**
     * {@return the level with an id, if there is one}
     *
     * @param id the id
     */
    default Optional<Rated.Level> level(String id) {
        Objects.requireNonNull(id, "id");
        return levels().stream().filter(level -> level.id().equals(id)).findFirst();
    }

    /**
     * {@return the score curve for a target}
     *
     * @param polarity which values are good
     * @param target the target
     * @throws IllegalArgumentException with the first of the {@link #problems} if there are some
     * @throws IllegalStateException if this method {@linkplain #hasCurve() has no curve}
     */
    default ScoreCurve curve(Polarity polarity, BigDecimal target) {
        if (!hasCurve()) {
            throw new IllegalStateException(this + " has no score curve; ask hasCurve() first");
        }
        BigDecimal exact = Decimals.exact(target, "target");
        return tryCurve(polarity, exact)
                .orElseThrow(() -> new IllegalArgumentException(
                        problems(polarity, exact).get(0).message()));
    }

    /**
     * {@return the score curve for a target, or nothing where there are {@link #problems} or where this method
     * {@linkplain #hasCurve() has no curve}}
     *
     * @param polarity which values are good
     * @param target the target
     */
    Optional<ScoreCurve> tryCurve(Polarity polarity, BigDecimal target);

    /**
     * {@return what keeps this method from being used with a polarity and a target: {@code polarity-not-supported},
     * {@code percent-of-zero}, {@code target-not-positive} or {@code not-monotone}}
     *
     * <p>The pointers start at the method; that of {@code target-not-positive} is empty.
     *
     * @param polarity which values are good
     * @param target the target
     */
    List<Problem> problems(Polarity polarity, BigDecimal target);

    /** {@return a builder that has written this method, every default in full} */
    Builder toBuilder();

    /** Writes a {@link ScoringMethod}. */
    abstract sealed class Builder
            permits Interpolate.Builder,
                    Steps.Builder,
                    Deduct.Builder,
                    Attainment.Builder,
                    PassFail.Builder,
                    Rated.Builder {
        private final Draft.Members scoring = Draft.object();

        Builder(String word) {
            put("method", Draft.text(word));
        }

        final void put(String name, Draft value) {
            scoring.put(name, value);
        }

        /** {@return what was written so far} */
        public final Draft draft() {
            return scoring.copy();
        }
    }
}
