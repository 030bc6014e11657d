package io.github.servicekpi.json;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Rational;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes JSON as docs/format.md, section 11 prints it: no white space, the least escapes, plain numbers. */
final class JsonText {
    private static final int DIGITS_OF_A_PLAIN_RATIONAL = 16;
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    /** {@return the bytes of what a writer writes} */
    static byte[] bytes(Consumer<JsonText> writer) {
        JsonText json = new JsonText();
        writer.accept(json);
        return json.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    JsonText object(Runnable members) {
        return nested('{', members, '}');
    }

    <T> JsonText list(Collection<T> entries, Consumer<T> writer) {
        return nested(
                '[',
                () -> entries.forEach(entry -> {
                    separate();
                    first = true;
                    writer.accept(entry);
                    first = false;
                }),
                ']');
    }

    private JsonText nested(char open, Runnable inside, char close) {
        text.append(open);
        first = true;
        inside.run();
        text.append(close);
        first = false;
        return this;
    }

    private void separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }

    /** Begins a member; its value is written next. */
    JsonText name(String name) {
        separate();
        string(name);
        text.append(':');
        return this;
    }

    JsonText member(String name, String value) {
        return name(name).string(value);
    }

    JsonText member(String name, BigDecimal value) {
        return name(name).number(value);
    }

    /** Writes a number with no more digits than it needs. */
    JsonText number(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        text.append(stripped.toPlainString());
        return this;
    }

    /** Writes a number with the fraction digits that it has. */
    JsonText scaled(BigDecimal value) {
        text.append(value.toPlainString());
        return this;
    }

    /** Writes an exact number: plainly if it has at most 16 fraction digits, else as an object of two integers. */
    JsonText rational(Rational value) {
        Optional<BigDecimal> decimal = value.toDecimal(DIGITS_OF_A_PLAIN_RATIONAL);
        return decimal.isPresent()
                ? number(decimal.get())
                : object(() -> member("numerator", new BigDecimal(value.numerator()))
                        .member("denominator", new BigDecimal(value.denominator())));
    }

    JsonText integer(long value) {
        text.append(value);
        return this;
    }

    JsonText string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < ' ') {
                        text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
        return this;
    }

    /** Writes a draft as it stands. */
    JsonText draft(Draft draft) {
        if (draft instanceof Draft.Members object) {
            object(() -> {
                for (Map.Entry<String, Draft.Member> member : object.members().entrySet()) {
                    name(member.getKey()).draft(member.getValue().value());
                }
            });
        } else if (draft instanceof Draft.Entries list) {
            list(list.entries(), this::draft);
        } else if (draft instanceof Draft.Numeral number) {
            number(number.value());
        } else if (draft instanceof Draft.Text string) {
            string(string.text());
        } else {
            text.append(draft instanceof Draft.Flag flag ? Boolean.toString(flag.value()) : "null");
        }
        return this;
    }
}
