package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ScoreLimits;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scoring.PlacedEntries.Entry;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * Drops trailing zeros.
     *
     * @param threshold the threshold
     * @param beyond whether only strictly better values count
     * @param pass the score if it is reached
     * @param fail the score if it is not
     */
    public PassFail {
        pass = Decimals.canonical(pass);
        fail = Decimals.canonical(fail);
    }

    /** {@return a builder with nothing set: the full score at the target or better, else 0} */
    public static Builder builder() {
        return new Builder();
    }

    static PassFail read(ObjectReader in, @Nullable Polarity polarity, ScoreLimits limits) {
        Edge edge = Edge.read(in, polarity, false);
        ValueReader passReader = in.may("pass");
        BigDecimal pass = passReader.number(limits.score(), limits.fullScore());
        BigDecimal fail = in.may("fail").number(limits.score());
        boolean bothGood = passReader.unspoilt() && in.may("fail").unspoilt();
        if (bothGood && fail.compareTo(pass) > 0) {
            in.reportRange("pass " + pass.toPlainString() + ", fail " + fail.toPlainString(), "fail <= pass");
        }
        return new PassFail(edge.threshold(), edge.beyond(), pass, fail);
    }

    @Override
    public Draft.Members toDraft(BigDecimal fullScore) {
        Draft.Members draft = Draft.object().put("method", Draft.text(MethodName.PASS_FAIL.toString()));
        if (beyond || !threshold.equals(Threshold.target())) {
            Thresholds.put(draft, threshold, beyond);
        }
        ScoreFields.putUnless(draft, "pass", pass, fullScore);
        ScoreFields.putUnless(draft, "fail", fail, BigDecimal.ZERO);
        return draft;
    }

    @Override
    public ScoreCurve curve(Polarity polarity, BigDecimal target) {
        List<Entry> entries = List.of(new Entry(0, threshold, beyond, pass));
        return ScoreCurve.of(
                polarity,
                target,
                sign -> Steps.side(PlacedEntries.of(entries, polarity, target, sign), Rational.of(fail)));
    }

    @Override
    public List<Problem> problems(Polarity polarity, BigDecimal target) {
        return target.signum() == 0 && Thresholds.isPercentage(threshold)
                ? List.of(Thresholds.percentOfZero(beyond ? "beyond" : "at"))
                : List.of();
    }

    /** Writes a {@link PassFail}. */
    public static final class Builder implements ScoringMethod.Builder {
        private final Draft.Members scoring = Draft.object().put("method", Draft.text(MethodName.PASS_FAIL.toString()));

        private Builder() {}

        /**
         * Sets a threshold that is reached by a value on it or better; the target unless set.
         *
         * @param threshold the threshold
         * @return this builder
         */
        public Builder at(Threshold threshold) {
            Thresholds.put(scoring, threshold, false);
            return this;
        }

        /**
         * Sets a threshold that only a strictly better value reaches.
         *
         * @param threshold the threshold
         * @return this builder
         */
        public Builder beyond(Threshold threshold) {
            Thresholds.put(scoring, threshold, true);
            return this;
        }

        /**
         * Sets the score if the threshold is reached; the full score unless set.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder pass(String score) {
            scoring.put("pass", Draft.number(score));
            return this;
        }

        /**
         * Sets the score if the threshold is not reached; 0 unless set.
         *
         * @param score the score, spelled as a number
         * @return this builder
         */
        public Builder fail(String score) {
            scoring.put("fail", Draft.number(score));
            return this;
        }

        @Override
        public Draft.Members draft() {
            return scoring;
        }
    }
}
