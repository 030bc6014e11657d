package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the checks against a target read of a scoring; what has a problem itself is left out.
 *
 * @param method how it scores
 * @param taken whether the polarity takes the method
 * @param percentages the thresholds, and the `per`s, that are a percentage of the target
 * @param entries the points or steps in the order of the file; none if one of them, or their list, has a problem
 * @param otherwise what steps award below the worst step, with the place where it is written
 */
record CheckedScoring(
        String method, boolean taken, List<CardNode> percentages, List<Entry> entries, Optional<Otherwise> otherwise) {

    /** {@return whether it divides by the target} */
    boolean needsPositiveTarget() {
        return method.equals("attainment") && taken;
    }

    /** {@return whether its entries are joined by straight lines} */
    boolean interpolates() {
        return method.equals("interpolate");
    }

    /** One of the points or steps. */
    record Entry(CardNode node, int index, BigDecimal score, CheckedThreshold threshold, boolean beyond) {}

    /** The score below all steps, where the card gives one. */
    record Otherwise(CardNode node, BigDecimal score) {}
}
