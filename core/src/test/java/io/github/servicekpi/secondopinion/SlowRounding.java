package io.github.servicekpi.secondopinion;

import java.util.List;

/** The rounding of scores and totals, which never carries a number over an edge (core/README.md, section 2). */
record SlowRounding(int scale, String mode, List<Fraction> edges) {
    /** {@return the exact number, which is not negative, rounded to the scale; below an edge if it is itself} */
    Fraction round(Fraction exact) {
        Fraction rounded = nearest(exact, scale, mode);
        boolean carried = edges.stream().anyMatch(edge -> exact.isBelow(edge) && !rounded.isBelow(edge));
        // Edges lie on the grid and rounding moves by less than a step: the edge reached is the rounded number itself.
        return carried ? rounded.minus(Fraction.step(scale)) : rounded;
    }

    /** {@return the number, which is not negative, rounded without regard to any edge} */
    static Fraction nearest(Fraction exact, int digits, String mode) {
        Fraction step = Fraction.step(digits);
        Fraction steps = exact.over(step);
        Fraction below = steps.floor();
        Fraction rest = steps.minus(below);
        return (roundsUp(below, rest, mode) ? below.plus(Fraction.ONE) : below).times(step);
    }

    private static boolean roundsUp(Fraction below, Fraction rest, String mode) {
        int overHalf = rest.compareTo(Fraction.of(1, 2));
        return switch (mode) {
            case "UP" -> rest.signum() > 0;
            case "DOWN" -> false;
            case "HALF_UP" -> overHalf >= 0;
            case "HALF_DOWN" -> overHalf > 0;
            case "HALF_EVEN" ->
                overHalf > 0 || overHalf == 0 && !below.over(Fraction.of(2)).isWhole();
            default -> throw new IllegalArgumentException(mode);
        };
    }
}
