package io.github.servicekpi.rollup;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Rational;
import io.github.servicekpi.scorecard.Band;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The mean of the totals of several periods that make up a longer one. Immutable and serializable; made by {@link RollUp}
 * only.
 *
 * @serial exclude
 */
public final class ScoreRollUp implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final String subject;
    private final AssessmentPeriod period;
    private final Rational exactTotal;
    private final BigDecimal total;
    private final Band band;

    ScoreRollUp(String subject, AssessmentPeriod period, Rational exactTotal, BigDecimal total, Band band) {
        this.subject = subject;
        this.period = period;
        this.exactTotal = exactTotal;
        this.total = total;
        this.band = band;
    }

    /** {@return who was assessed} */
    public String subject() {
        return subject;
    }

    /** {@return the whole period} */
    public AssessmentPeriod period() {
        return period;
    }

    /** {@return the mean before it is rounded} */
    public Rational exactTotal() {
        return exactTotal;
    }

    /** {@return the mean, rounded once, never over the edge of a band; with the scale's digits} */
    public BigDecimal total() {
        return total;
    }

    /** {@return the band of the total} */
    public Band band() {
        return band;
    }

    /** {@return for example {@code E-1001 2026: 83.37}} */
    @Override
    public String toString() {
        return subject + " " + period + ": " + total.toPlainString();
    }
}
