package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ScoreLimits;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator's value becomes a score.
 *
 * <p>Each method is written with the builder of its class; whether it fits depends on the scorecard's full score, the
 * indicator's polarity and its targets, so a method is checked when a scorecard is built, and the methods of a scorecard
 * hold every default in full.
 */
public sealed interface ScoringMethod extends Serializable
        permits Interpolate, Steps, Deduct, Attainment, PassFail, Rated {

    /**
     * {@return this method as the formats write it: what equals its default is left out}
     *
     * @param fullScore the highest score
     */
    Draft.Members toDraft(BigDecimal fullScore);

    /**
     * {@return the score curve for a target}
     *
     * @param polarity which values are good
     * @param target a target for which {@link #problems} finds nothing
     * @throws IllegalStateException for {@link Rated}, where an evaluator awards the score
     */
    ScoreCurve curve(Polarity polarity, BigDecimal target);

    /**
     * {@return what keeps this method from being used with a target: {@code not-monotone}, {@code percent-of-zero} or
     * {@code target-not-positive}}
     *
     * <p>The pointers start at the method; that of {@code target-not-positive} is empty.
     *
     * @param polarity which values are good
     * @param target the target
     */
    List<Problem> problems(Polarity polarity, BigDecimal target);

    /**
     * {@return the places of entries, of which there may be many, that do not move with the target}
     *
     * @hidden
     */
    default List<BigDecimal> fixedPlaces() {
        return List.of();
    }

    /**
     * Reads a method from a draft and reports what is wrong with it whatever the target.
     *
     * @param in what to read
     * @param polarity which values are good
     * @param limits what the scorecard allows
     * @return the method, or some other where it has a problem
     * @hidden
     */
    static ScoringMethod read(ObjectReader in, @Nullable Polarity polarity, ScoreLimits limits) {
        MethodName name = in.must("method").word(MethodName.class, MethodName.RATED);
        if (!in.may("method").good()) {
            return new Rated(List.of());
        }
        ScoringMethod method =
                switch (name) {
                    case INTERPOLATE -> Interpolate.read(in, polarity, limits);
                    case STEPS -> Steps.read(in, polarity, limits);
                    case DEDUCT -> Deduct.read(in, polarity, limits);
                    case ATTAINMENT -> Attainment.read(in, polarity, limits);
                    case PASS_FAIL -> PassFail.read(in, polarity, limits);
                    case RATED -> Rated.read(in, limits);
                };
        in.finish();
        return method;
    }

    /** Writes a {@link ScoringMethod}. */
    sealed interface Builder
            permits Interpolate.Builder,
                    Steps.Builder,
                    Deduct.Builder,
                    Attainment.Builder,
                    PassFail.Builder,
                    Rated.Builder {

        /** {@return what was written so far} */
        Draft draft();
    }

    /** {@return the problem with a polarity that does not take what a finding names} */
    private static Finding notFor(Polarity polarity, String field) {
        return Finding.of(
                '"' + field + '"',
                "what goes with the polarity " + polarity,
                field.equals("method") ? "write another method" : "leave it out");
    }

    /**
     * Reports a field that the polarity does not take, unless something else is wrong with it.
     *
     * @param in what to read
     * @param field the member's name
     * @param polarity which values are good
     * @hidden
     */
    static void reportPolarity(ObjectReader in, String field, Polarity polarity) {
        if (in.may(field).good()) {
            in.may(field).report(ProblemCode.POLARITY_NOT_SUPPORTED, notFor(polarity, field));
        }
    }
}
