package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Access to the plain maps, lists and decimals that a JSON document is made of. */
final class Plain {
    private Plain() {}

    /** {@return whether a member by this name may stand in any object of the format's own and means nothing} */
    static boolean isIgnored(String name) {
        return name.equals("$schema") || name.startsWith("x-");
    }

    /** {@return the member, an empty object where it is absent} */
    static Map<String, Object> object(Map<String, Object> parent, String name) {
        return asObject(parent.getOrDefault(name, Map.of()));
    }

    /** {@return the members of a list of objects, none where it is absent} */
    static List<Map<String, Object>> objects(Map<String, Object> parent, String name) {
        return asList(parent.getOrDefault(name, List.of())).stream()
                .map(Plain::asObject)
                .toList();
    }

    static String word(Map<String, Object> parent, String name, String otherwise) {
        return (String) parent.getOrDefault(name, otherwise);
    }

    static Optional<Fraction> number(Map<String, Object> parent, String name) {
        return Optional.ofNullable((BigDecimal) parent.get(name)).map(Fraction::of);
    }

    static Fraction number(Map<String, Object> parent, String name, Fraction otherwise) {
        return number(parent, name).orElse(otherwise);
    }

    @SuppressWarnings("unchecked") // every map here came from a document, whose names are strings
    static Map<String, Object> asObject(Object value) {
        return (Map<String, Object>) value;
    }

    static List<?> asList(Object value) {
        return (List<?>) value;
    }
}
