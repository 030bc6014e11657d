package io.github.servicekpi.secondopinion;

import java.util.Map;
import java.util.Set;

/** What a value scores, exactly, under one scoring with one target (core/README.md, section 5). */
public interface SlowCurve {
    /** {@return the exact score of a value; only where there are no {@link #faults()}} */
    Fraction score(Fraction value);

    /** {@return the codes of what this target breaks: percent-of-zero, not-monotone, target-not-positive} */
    Set<String> faults();

    /** {@return the curve of any method but {@code rated}} */
    static SlowCurve of(Map<String, Object> scoring, String polarity, Fraction target, Fraction fullScore) {
        String method = (String) scoring.get("method");
        return switch (method) {
            case "interpolate", "steps", "pass-fail" -> new SlowEntries(scoring, polarity, target, fullScore);
            case "deduct" -> new SlowDeduction(scoring, polarity, target, fullScore);
            case "attainment" -> new SlowAttainment(scoring, polarity, target, fullScore);
            default -> throw new IllegalArgumentException(method);
        };
    }
}
