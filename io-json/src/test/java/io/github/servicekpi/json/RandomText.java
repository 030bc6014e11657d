package io.github.servicekpi.json;

import io.github.servicekpi.secondopinion.Choices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Spells a document as JSON in one of the many ways that mean the same: members in another order, white space, escapes,
 * zeros and exponents, and members for nobody ({@code x-} and {@code $schema}) where they are allowed.
 */
final class RandomText {
    private final Choices choices;
    private final boolean withIgnored;
    private boolean isRecord;
    private final StringBuilder text = new StringBuilder();

    private RandomText(Choices choices, boolean withIgnored) {
        this.choices = choices;
        this.withIgnored = withIgnored;
    }

    /** {@return a scorecard or a record, spelled at random} */
    static String of(Object document, Choices choices) {
        return new RandomText(choices, true).spelled(document);
    }

    /** {@return any document, spelled at random, without members that it has not} */
    static String exactly(Object document, Choices choices) {
        return new RandomText(choices, false).spelled(document);
    }

    private String spelled(Object document) {
        isRecord = document instanceof Map<?, ?> root && !root.containsKey("format");
        value(document, withIgnored);
        space();
        return text.toString();
    }

    private boolean onceIn(int times) {
        return choices.below(times) == times - 1;
    }

    private void space() {
        int more = onceIn(4) ? 1 + choices.below(3) : 0;
        for (int i = 0; i < more; i++) {
            text.append(List.of(" ", "\n", "\r\n", "\t", "\r").get(choices.below(5)));
        }
    }

    private void token(String token) {
        space();
        text.append(token);
    }

    private void value(Object value, boolean mayHaveIgnored) {
        if (value instanceof Map<?, ?> object) {
            object(object, mayHaveIgnored);
        } else if (value instanceof List<?> list) {
            token("[");
            String separator = "";
            for (Object entry : list) {
                token(separator);
                value(entry, mayHaveIgnored);
                separator = ",";
            }
            token("]");
        } else if (value instanceof String string) {
            string(string);
        } else {
            token(value instanceof BigDecimal number ? number(number) : String.valueOf(value));
        }
    }

    private void object(Map<?, ?> object, boolean mayHaveIgnored) {
        List<Object> rest = new ArrayList<>(object.keySet());
        token("{");
        String separator = "";
        while (!rest.isEmpty()) {
            Object name = rest.remove(onceIn(2) ? choices.below(rest.size()) : 0);
            if (mayHaveIgnored && onceIn(12) && !object.containsKey("x-" + rest.size())) {
                token(separator);
                separator = ",";
                string("x-" + rest.size());
                token(":");
                token(List.of("null", "[{\"score\":-1e99}]", "{\"a\":1}", "\"😀\"", "1e-7")
                        .get(choices.below(5)));
            }
            token(separator);
            separator = ",";
            string((String) name);
            token(":");
            value(object.get(name), mayHaveIgnored && !hasIdsOrTags((String) name));
        }
        token("}");
    }

    /** An object whose members are ids or language tags takes no others; a measurement inside it would. */
    private boolean hasIdsOrTags(String name) {
        return isRecord && List.of("values", "targets").contains(name)
                || List.of("name", "description", "reason", "notApplicable", "position")
                        .contains(name);
    }

    private void string(String string) {
        space();
        text.append('"');
        for (char c : string.toCharArray()) {
            int escape = "\"\\/\b\f\n\r\t".indexOf(c);
            if (c < ' ' || c == '"' || c == '\\' || onceIn(20)) {
                boolean letter = escape >= 0 && onceIn(2);
                text.append(letter ? "\\" + "\"\\/bfnrt".charAt(escape) : hex(c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private String hex(char c) {
        String hex = String.format("%04x", (int) c);
        return "\\u" + (onceIn(2) ? hex : hex.toUpperCase());
    }

    private String number(BigDecimal number) {
        if (number.signum() == 0) {
            return List.of("0", "-0", "0.0", "0e5", "-0.00E-7", "0e99999999999").get(onceIn(3) ? choices.below(6) : 0);
        } else if (Math.abs((long) number.scale()) > 100) {
            return number.toString();
        }
        return switch (choices.below(6)) {
            case 0 ->
                number.setScale(Math.max(0, number.scale()) + 1 + choices.below(3))
                        .toPlainString();
            case 1 -> number.unscaledValue() + "e" + -number.scale();
            case 2 -> number.movePointRight(3).toPlainString() + "E-03";
            case 3 -> number.movePointLeft(2).toPlainString() + "e+2";
            default -> number.toPlainString();
        };
    }
}
