package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.Rational;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.scoring.EntriesOnSide.Entry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One score if a threshold is reached, another if not (非此即彼法).
 *
 * @param threshold what must be reached
 * @param beyond whether only strictly better values reach it
 * @param pass the score if it is reached
 * @param fail the score if it is not, at most that of a pass
 * @serial exclude
 */
public record PassFail(Threshold threshold, boolean beyond, BigDecimal pass, BigDecimal fail) implements ScoringMethod {

    /** The word that names this method in the formats. */
    public static final String WORD = "pass-fail";

    /**
     * Drops trailing zeros.
     *
     * @param threshold what must be reached
     * @param beyond whether only strictly better values reach it
     * @param pass the score if it is reached
     * @param fail the score if it is not
     * @throws IllegalArgumentException if a score is out of range, or a fail scores more than a pass
     */
    public PassFail {
        Objects.requireNonNull(threshold, "threshold");
        pass = NumberRange.SCORE.require(pass, "pass");
        fail = NumberRange.SCORE.require(fail, "fail");
        MethodProblems.requireOrder(
                fail.compareTo(pass) <= 0,
                MethodProblems.show("pass", pass) + ", " + MethodProblems.show("fail", fail),
                "fail <= pass");
    }

    /** {@return a builder with nothing set: the full score at the target or better, else 0} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Optional<ScoreCurve> tryCurve(Polarity polarity, BigDecimal target) {
        Aim aim = new Aim(polarity, target);
        if (!problems(polarity, aim.target()).isEmpty()) {
            return Optional.empty();
        }
        List<Entry> passing = List.of(new Entry(WORD, 0, threshold, beyond, pass));
        return Optional.of(Steps.curve(aim, EntriesOnSide.of(passing, aim), Rational.of(fail)));
    }

    @Override
    public List<Problem> problems(Polarity polarity, BigDecimal target) {
        return new Aim(polarity, target)
                .problems(threshold, beyond ? "beyond" : "at")
                .toList();
    }

    @Override
    public Builder toBuilder() {
        Builder builder = builder().pass(pass.toPlainString()).fail(fail.toPlainString());
        return beyond ? builder.beyond(threshold) : builder.at(threshold);
    }

    /** Writes a {@link PassFail}. */
    public static final class Builder extends ScoringMethod.Builder {
        private Builder() {
            super(WORD);
        }

        /**
         * Sets a threshold that is reached by a value on it or better; the target unless set.
         *
         * @param threshold the threshold
         * @return this builder
         */
        public Builder at(Threshold threshold) {
            put("at", threshold.toDraft());
            return this;
        }

        /**
         * Sets a threshold that only a strictly better value reaches.
         *
         * @param threshold the threshold
         * @return this builder
         */
        public Builder beyond(Threshold threshold) {
            put("beyond", threshold.toDraft());
            return this;
        }

        /**
         * Sets the score if the threshold is reached; the full score unless set.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder pass(String score) {
            put("pass", Draft.number(score));
            return this;
        }

        /**
         * Sets the score if the threshold is not reached; 0 unless set.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder fail(String score) {
            put("fail", Draft.number(score));
            return this;
        }
    }
}
