package io.github.servicekpi.secondopinion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A concrete period and its type (core/README.md, section 3). */
record SlowPeriod(String text, String type) {
    static final List<String> TYPES = List.of("month", "quarter", "half-year", "year");

    private static final Map<String, Pattern> FORMS = Map.of(
            "month", Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])"),
            "quarter", Pattern.compile("[0-9]{4}-Q[1-4]"),
            "half-year", Pattern.compile("[0-9]{4}-H[12]"),
            "year", Pattern.compile("[0-9]{4}"));

    static Optional<SlowPeriod> parse(String text) {
        return TYPES.stream()
                .filter(type -> FORMS.get(type).matcher(text).matches() && !text.startsWith("0000"))
                .map(type -> new SlowPeriod(text, type))
                .findFirst();
    }

    /** {@return what a map from period types and concrete periods has for this period: the concrete one wins} */
    Optional<Object> in(Map<String, Object> byPeriod) {
        return Optional.ofNullable(byPeriod.getOrDefault(text, byPeriod.get(type)));
    }
}
