package io.github.servicekpi.calculator;

import io.github.servicekpi.scorecard.Gate;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the lines of a sheet come to together.
 *
 * @param weightedTotal in units
 * @param requested what the adjustments sum to
 * @param granted that sum within the scorecard's range
 * @param gates those that fired
 * @param total in units, {@link ScoredLines#NONE} where it is withheld
 */
record TotalOutcome(long weightedTotal, BigDecimal requested, BigDecimal granted, List<Gate> gates, long total) {}
