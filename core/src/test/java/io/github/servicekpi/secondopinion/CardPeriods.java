package io.github.servicekpi.secondopinion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys of `targets` and `scoringByPeriod` (core/README.md, section 3). */
final class CardPeriods {
    static final List<String> TYPES = List.of("month", "quarter", "half-year", "year");

    private static final Pattern CONCRETE = Pattern.compile("(?!0000)[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?");

    private CardPeriods() {}

    static boolean isKey(String key) {
        return TYPES.contains(key) || CONCRETE.matcher(key).matches();
    }

    /** {@return the entry in force for a key: its own, else that of its period type} */
    static <T> Optional<T> inForce(Map<String, T> byKey, String key) {
        return Optional.ofNullable(byKey.containsKey(key) ? byKey.get(key) : byKey.get(type(key)));
    }

    private static String type(String key) {
        if (TYPES.contains(key)) {
            return key;
        }
        if (key.length() == 4) {
            return "year";
        }
        return switch (key.charAt(5)) {
            case 'Q' -> "quarter";
            case 'H' -> "half-year";
            default -> "month";
        };
    }
}
