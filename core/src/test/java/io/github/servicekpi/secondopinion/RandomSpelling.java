package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Spells numbers in other ways now and then, {@code 2.00} and {@code 1E+2}: they are read by value. */
record RandomSpelling(Dice dice) {
    /** {@return a document with the same values} */
    Map<String, Object> of(Map<String, Object> document) {
        return dice.onceIn(8) ? Plain.asObject(spelled(document)) : document;
    }

    private Object spelled(Object value) {
        if (value instanceof Map) {
            Map<String, Object> members = new LinkedHashMap<>();
            Plain.asObject(value).forEach((name, member) -> members.put(name, spelled(member)));
            return members;
        }
        if (value instanceof List<?> list) {
            List<Object> entries = new ArrayList<>();
            list.forEach(entry -> entries.add(spelled(entry)));
            return entries;
        }
        return value instanceof BigDecimal number ? spelled(number) : value;
    }

    private BigDecimal spelled(BigDecimal number) {
        if (Math.abs((long) number.scale()) > 100) {
            return number; // more digits would be very many
        }
        return switch (dice.below(4)) {
            case 0 -> number;
            case 1 -> number.setScale(Math.max(0, number.scale()) + 1 + dice.below(3));
            case 2 -> number.signum() == 0 ? new BigDecimal(dice.oneOf("0e12", "0e-999")) : number.stripTrailingZeros();
            default -> number.stripTrailingZeros();
        };
    }
}
