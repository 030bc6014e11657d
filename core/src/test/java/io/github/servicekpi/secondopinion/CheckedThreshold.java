package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A place on the value axis (core/README.md, section 5) whose own form and numbers are sound. */
record CheckedThreshold(Form form, BigDecimal number) {
    enum Form {
        NUMBER,
        TARGET,
        PERCENT_OF_TARGET,
        TARGET_PLUS,
        WITHIN,
        WITHIN_PERCENT_OF_TARGET
    }

    private static final Set<String> MEMBERS =
            Set.of("percentOfTarget", "targetPlus", "within", "withinPercentOfTarget");

    /** {@return the threshold, or nothing if it is not there or has a problem} */
    static Optional<CheckedThreshold> read(CardNode node) {
        if (node.isNumber()) {
            return node.number(NumberLimits.VALUE).map(n -> new CheckedThreshold(Form.NUMBER, n));
        }
        if (node.isString()) {
            return node.word("target").map(w -> new CheckedThreshold(Form.TARGET, BigDecimal.ZERO));
        }
        return node.object(MEMBERS) ? readObject(node) : Optional.empty();
    }

    private static Optional<CheckedThreshold> readObject(CardNode node) {
        oneKnownMember(node, MEMBERS);
        Optional<CheckedThreshold> percent = form(node, "percentOfTarget", NumberLimits.VALUE, Form.PERCENT_OF_TARGET);
        Optional<CheckedThreshold> plus = form(node, "targetPlus", NumberLimits.VALUE, Form.TARGET_PLUS);
        Optional<CheckedThreshold> within = form(node, "within", NumberLimits.DISTANCE, Form.WITHIN);
        // "The same with |target| x p / 100" is read to include d >= 0: a percentage below 0 names no distance.
        Optional<CheckedThreshold> withinPercent =
                form(node, "withinPercentOfTarget", NumberLimits.DISTANCE, Form.WITHIN_PERCENT_OF_TARGET);
        return node.isSound() ? percent.or(() -> plus).or(() -> within).or(() -> withinPercent) : Optional.empty();
    }

    private static Optional<CheckedThreshold> form(CardNode node, String name, NumberLimits limits, Form form) {
        return node.member(name).number(limits).map(n -> new CheckedThreshold(form, n));
    }

    /** Of an object with an unknown member only that is reported, for it may be the one that is missing. */
    static void oneKnownMember(CardNode node, Set<String> known) {
        List<String> names = node.names();
        if (known.containsAll(names) && names.size() != 1) {
            node.wrong("wrong-type");
        }
    }

    boolean isPercentage() {
        return form == Form.PERCENT_OF_TARGET || form == Form.WITHIN_PERCENT_OF_TARGET;
    }

    /** {@return whether it names a place on each side of the target, which only `closer-is-better` takes} */
    boolean isOnBothSides() {
        return form == Form.WITHIN || form == Form.WITHIN_PERCENT_OF_TARGET;
    }

    /** {@return the place, or for a threshold on both sides the two, which may be one} */
    List<BigDecimal> places(BigDecimal target) {
        return switch (form) {
            case NUMBER -> List.of(number);
            case TARGET -> List.of(target);
            case PERCENT_OF_TARGET -> List.of(percentOf(target));
            case TARGET_PLUS -> List.of(target.add(number));
            case WITHIN -> around(target, number);
            case WITHIN_PERCENT_OF_TARGET -> around(target, percentOf(target.abs()));
        };
    }

    private BigDecimal percentOf(BigDecimal whole) {
        return whole.multiply(number).movePointLeft(2);
    }

    private static List<BigDecimal> around(BigDecimal target, BigDecimal distance) {
        return distance.signum() == 0 ? List.of(target) : List.of(target.subtract(distance), target.add(distance));
    }
}
