package io.github.servicekpi.secondopinion;

import java.util.List;
import java.util.Map;

/** A scoring in force with its target: the fields of one method, read with their defaults. */
record SlowScoring(Map<String, Object> fields, String polarity, Fraction target, Fraction fullScore) {
    String method() {
        return (String) fields.get("method");
    }

    Fraction number(String name, Fraction otherwise) {
        return Plain.number(fields, name, otherwise);
    }

    String word(String name, String otherwise) {
        return Plain.word(fields, name, otherwise);
    }

    boolean isHigherBetter() {
        return polarity.equals("higher-is-better");
    }

    boolean isCloserBetter() {
        return polarity.equals("closer-is-better");
    }

    List<Fraction> places(Object threshold) {
        return new SlowPlaces(target).of(threshold);
    }

    /** {@return a distance that is a number or a percentage of the target's amount} */
    Fraction length(Object per) {
        return new SlowPlaces(target).length(per);
    }

    SlowCurve curve() {
        return SlowCurve.of(fields, polarity, target, fullScore);
    }
}
