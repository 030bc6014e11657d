package io.github.servicekpi.json;

import io.github.servicekpi.secondopinion.Choices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document with one to three places changed, whatever stands there. */
final class Mutant {
    private static final List<Object> VALUES = Arrays.asList(
            null,
            true,
            "",
            " ",
            "x",
            "target",
            "2026-13",
            "％",
            "-a",
            "a".repeat(65),
            new BigDecimal("-0.5"),
            new BigDecimal("-1001"),
            BigDecimal.ZERO,
            new BigDecimal("1000.1"),
            new BigDecimal("1e12"),
            new BigDecimal("-1e12"),
            new BigDecimal("1e-10"),
            List.of(),
            List.of(List.of()),
            List.of(Map.of()),
            Map.of(),
            Map.of("x-a", BigDecimal.ONE),
            Map.of("en", "x"),
            Map.of("en", BigDecimal.ONE),
            Map.of("month", BigDecimal.ONE),
            Map.of("score", BigDecimal.ONE),
            Map.of("method", "rated"),
            Map.of("percentOfTarget", BigDecimal.TEN));
    private static final List<String> NAMES = List.of(
            "", "x", "X-a", "x-a", "$schema", "$id", "id", "month", "2026-Q5", "en", "zh_CN", "at", "beyond", "score",
            "level");

    private final Choices choices;
    private int until;

    private Mutant(Choices choices) {
        this.choices = choices;
    }

    static Object of(Object document, Choices choices) {
        Object mutant = document;
        for (int times = 1 + choices.below(3); times > 0; times--) {
            Mutant change = new Mutant(choices);
            change.until = choices.below(size(mutant));
            mutant = change.changed(mutant);
        }
        return mutant;
    }

    private static int size(Object value) {
        int size = 1;
        if (value instanceof Map<?, ?> object) {
            size += object.values().stream().mapToInt(Mutant::size).sum();
        } else if (value instanceof List<?> list) {
            size += list.stream().mapToInt(Mutant::size).sum();
        }
        return size;
    }

    /** Counts the values on its way and changes the one it was to count to. */
    private Object changed(Object value) {
        boolean here = until-- == 0;
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> copy = new LinkedHashMap<>();
            object.forEach((name, member) -> copy.put((String) name, changed(member)));
            return here ? change(copy) : copy;
        } else if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(entry -> copy.add(changed(entry)));
            return here ? change(copy) : copy;
        }
        return here ? anything() : value;
    }

    private Object anything() {
        return VALUES.get(choices.below(VALUES.size()));
    }

    private Object change(Map<String, Object> object) {
        if (object.isEmpty() || choices.below(4) == 0) {
            return anything();
        }
        String member = List.copyOf(object.keySet()).get(choices.below(object.size()));
        switch (choices.below(3)) {
            case 0 -> object.remove(member);
            case 1 -> object.put(NAMES.get(choices.below(NAMES.size())), anything());
            default -> object.put(NAMES.get(choices.below(NAMES.size())), object.remove(member));
        }
        return object;
    }

    private Object change(List<Object> list) {
        if (list.isEmpty() || choices.below(4) == 0) {
            return anything();
        }
        switch (choices.below(3)) {
            case 0 -> list.remove(choices.below(list.size()));
            case 1 -> list.clear();
            default -> list.add(choices.below(2) == 0 ? anything() : list.get(0));
        }
        return list;
    }
}
