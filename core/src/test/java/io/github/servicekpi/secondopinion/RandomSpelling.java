package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the same document in other ways now and then: numbers as {@code 2.00} and {@code 1E+2}, which are read by value,
 * defaults in full, and the lines of a record in another order.
 */
record RandomSpelling(Dice dice) {
    Map<String, Object> ofCard(Map<String, Object> card) {
        if (dice.onceIn(2)) {
            new RandomDefaults(dice).spellOut(card);
        }
        return ofNumbers(card);
    }

    Map<String, Object> ofRecord(Map<String, Object> record) {
        if (record.get("values") instanceof Map) {
            Map<String, Object> values = Plain.object(record, "values");
            Map<String, Object> mixed = new LinkedHashMap<>();
            dice.mixed(List.copyOf(values.keySet())).forEach(id -> mixed.put(id, values.get(id)));
            record.put("values", mixed);
        }
        return ofNumbers(record);
    }

    private Map<String, Object> ofNumbers(Map<String, Object> document) {
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
