package io.github.servicekpi.assessment;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.Rational;
import io.github.servicekpi.internal.Decimals;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * What a record comes to by a scorecard.
 *
 * <p>Made by a calculator; immutable and serializable. It holds its numbers and needs no calculator: one that comes from
 * another process answers everything, its explanations too, at once. Two assessments are equal if they are of equal records
 * by equal scorecards, and so have the same scores.
 *
 * <p>An interface, so that tests can stand in for one; methods may be added to it.
 */
public interface Assessment extends Serializable {

    /** {@return what was assessed by} */
    Scorecard scorecard();

    /** {@return what was assessed} */
    PerformanceRecord record();

    /** {@return who was assessed} */
    default String subject() {
        return record().subject();
    }

    /** {@return the time that was assessed} */
    default AssessmentPeriod period() {
        return record().period();
    }

    /** {@return a line for each indicator, in the scorecard's order} */
    List<IndicatorResult> indicators();

    /**
     * {@return the line of an indicator}
     *
     * @param id the id
     * @throws NoSuchElementException if the scorecard has no such indicator
     */
    default IndicatorResult indicator(String id) {
        Objects.requireNonNull(id, "id");
        return indicators().stream()
                .filter(line -> line.indicator().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        "no indicator \"" + id + "\" in " + scorecard().id()));
    }

    /** {@return the groups, in the scorecard's order; none if it has none} */
    List<GroupResult> groups();

    /** {@return the exact share of the due weight that was measured, in percent} */
    Rational exactCoverage();

    /** {@return the coverage, exact if it has at most 16 fraction digits, else rounded to 4 half to even} */
    default BigDecimal coverage() {
        return Decimals.shown(exactCoverage());
    }

    /**
     * {@return the weighted sum of the scores, rounded once, before adjustments, gates and the maximum; also where the total
     * is withheld}
     */
    BigDecimal weightedTotal();

    /** {@return what the adjustments came to, within the scorecard's range; nothing if the record has none} */
    Optional<BigDecimal> adjustment();

    /** {@return the sum of the adjustments where it was clamped to the scorecard's range} */
    Optional<BigDecimal> adjustmentRequested();

    /** {@return the gates that fired, in the scorecard's order} */
    List<Gate> gates();

    /** {@return whether no total is given because the coverage is below the scorecard's minimum} */
    boolean isWithheld();

    /**
     * {@return the total, with the scale's digits}
     *
     * @throws NoSuchElementException if it is {@linkplain #isWithheld() withheld}
     */
    BigDecimal total();

    /**
     * {@return the band of the total}
     *
     * @throws NoSuchElementException if the total is {@linkplain #isWithheld() withheld}
     */
    default Band band() {
        return scorecard().bandScale().of(total());
    }

    /** {@return why each line that has a score has that score, in the scorecard's order} */
    List<Explanation> explain();
}
