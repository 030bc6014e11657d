package io.github.servicekpi.scoring;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ValueReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads thresholds, and resolves them for a target. */
final class Thresholds {
    static final String PERCENT_OF_TARGET = "percentOfTarget";
    private static final String TARGET_PLUS = "targetPlus";

    private static final String TARGET = "target";

    private Thresholds() {}

    static Threshold read(ValueReader in, @Nullable Polarity polarity) {
        if (in.isNumber()) {
            return new Threshold.Value(in.number(NumberRange.QUANTITY));
        }
        if (in.isObject()) {
            return readRelative(in, polarity);
        }
        if (!in.isText()) {
            in.reportType("a number, \"target\" or an object like {\"percentOfTarget\": 90}");
        } else if (!in.string().equals(TARGET) && in.good()) {
            in.report(ProblemCode.UNKNOWN_WORD, Finding.unknown("place", in.string(), List.of(TARGET)));
        }
        return Threshold.target();
    }

    private static Threshold readRelative(ValueReader in, @Nullable Polarity polarity) {
        ObjectReader object = in.object();
        if (object.isOnly(PERCENT_OF_TARGET)) {
            return new Threshold.PercentOfTarget(object.may(PERCENT_OF_TARGET).number(NumberRange.QUANTITY));
        } else if (object.isOnly(TARGET_PLUS)) {
            return new Threshold.TargetPlus(object.may(TARGET_PLUS).number(NumberRange.QUANTITY));
        }
        ValueReader percent = object.may(PERCENT_OF_TARGET);
        ValueReader plus = object.may(TARGET_PLUS);
        ValueReader within = object.may("within");
        ValueReader withinPercent = object.may("withinPercentOfTarget");
        BigDecimal percentOf = percent.number(NumberRange.QUANTITY);
        BigDecimal difference = plus.number(NumberRange.QUANTITY);
        BigDecimal distance = within.number(NumberRange.SIZE);
        BigDecimal distancePercent = withinPercent.number(NumberRange.SIZE);
        checkOneMember(object);
        if (percent.present()) {
            return new Threshold.PercentOfTarget(percentOf);
        } else if (plus.present()) {
            return new Threshold.TargetPlus(difference);
        }
        Threshold twoSided = within.present()
                ? new Threshold.Within(distance)
                : new Threshold.WithinPercentOfTarget(distancePercent);
        if (in.good() && polarity != null && polarity != Polarity.CLOSER_IS_BETTER) {
            in.report(
                    ProblemCode.POLARITY_NOT_SUPPORTED,
                    Finding.of(
                            within.present() ? "within" : "withinPercentOfTarget",
                            "percentOfTarget or targetPlus where the polarity is " + polarity,
                            "write the one place that is meant, or the polarity closer-is-better"));
        }
        return twoSided;
    }

    /** Reports unless the object has exactly one of the members asked for; an unknown member says enough. */
    static void checkOneMember(ObjectReader object) {
        boolean unknown = object.hasUnknown();
        object.finish();
        if (object.knownPresent() != 1 && !unknown) {
            object.report(
                    ProblemCode.WRONG_TYPE,
                    Finding.of(
                            object.knownPresent() + " members",
                            "exactly one of " + object.known(),
                            "write one place relative to the target"));
        }
    }

    /** {@return target x percent / 100} */
    static BigDecimal percent(BigDecimal target, BigDecimal percent) {
        return target.multiply(percent).scaleByPowerOfTen(-2);
    }

    /** {@return the place for the polarities with one good direction} */
    static BigDecimal place(Threshold threshold, BigDecimal target) {
        if (threshold instanceof Threshold.Value value) {
            return value.value();
        } else if (threshold instanceof Threshold.PercentOfTarget relative) {
            return percent(target, relative.percent());
        } else if (threshold instanceof Threshold.TargetPlus relative) {
            return target.add(relative.difference());
        }
        return target;
    }

    /**
     * {@return the place on one side of the target, or nothing if there is none}
     *
     * @param sign 1 for the side left of the target, -1 for the right one
     */
    static Optional<BigDecimal> placeOnSide(Threshold threshold, BigDecimal target, int sign) {
        if (threshold instanceof Threshold.Within within) {
            return Optional.of(beside(target, within.distance(), sign));
        } else if (threshold instanceof Threshold.WithinPercentOfTarget within) {
            return Optional.of(beside(target, percent(target.abs(), within.percent()), sign));
        }
        BigDecimal place = place(threshold, target);
        return Integer.signum(place.compareTo(target)) * sign <= 0 ? Optional.of(place) : Optional.empty();
    }

    private static BigDecimal beside(BigDecimal target, BigDecimal distance, int sign) {
        return sign > 0 ? target.subtract(distance) : target.add(distance);
    }

    static List<BigDecimal> fixedPlaces(Stream<Threshold> thresholds) {
        return thresholds
                .filter(Threshold.Value.class::isInstance)
                .map(threshold -> ((Threshold.Value) threshold).value())
                .toList();
    }

    static boolean isPercentage(Threshold threshold) {
        return threshold instanceof Threshold.PercentOfTarget || threshold instanceof Threshold.WithinPercentOfTarget;
    }

    /** {@return the problem with a percentage of a target that is 0, at a pointer relative to the method} */
    static Problem percentOfZero(String pointer) {
        return problem(
                ProblemCode.PERCENT_OF_ZERO,
                pointer,
                Finding.of(
                        "a percentage of a target that is 0",
                        "a number, \"target\" or targetPlus there",
                        "write the place without a percentage, or another target"));
    }

    static Problem problem(ProblemCode code, String pointer, Finding finding) {
        return new Problem(
                code, pointer, 0, 0, finding.found(), finding.allowed(), finding.nearest(), finding.sentence());
    }

    static Draft.Members put(Draft.Members object, Threshold threshold, boolean beyond) {
        return object.put(beyond ? "beyond" : "at", threshold.toDraft());
    }
}
