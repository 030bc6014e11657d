package io.github.servicekpi.json;

import io.github.servicekpi.Draft;
import io.github.servicekpi.Rational;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes JSON as io-json/README.md, section 12 prints it: no white space, the least escapes, plain numbers. */
final class JsonText {
    private static final int DIGITS_OF_A_PLAIN_RATIONAL = 16;
    /** A decimal of no more digits fits 64 bits. */
    private static final int MOST_DIGITS = 18;

    private final Utf8Buffer text;
    private boolean first = true;

    /** Writes to the end of a buffer. */
    JsonText(Utf8Buffer text) {
        this.text = text;
    }

    /** {@return the bytes of what a writer writes} */
    static byte[] bytes(Consumer<JsonText> writer) {
        Utf8Buffer text = new Utf8Buffer();
        writer.accept(new JsonText(text));
        return text.toBytes();
    }

    /** {@return the bytes of members that come after others, so with a comma before each} */
    static byte[] more(Consumer<JsonText> writer) {
        return bytes(json -> {
            json.first = false;
            writer.accept(json);
        });
    }

    /** {@return where this writes} */
    Utf8Buffer text() {
        return text;
    }

    /** Writes members, or a part of one and some members, that were encoded before; what follows is separated from them. */
    JsonText encoded(byte[] members) {
        text.append(members);
        first = false;
        return this;
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
        if (isShort(value)) {
            text.appendPlain(units(value), value.scale());
        } else {
            text.append(value.stripTrailingZeros().toPlainString());
        }
        return this;
    }

    /** Writes a number with the fraction digits that it has. */
    JsonText scaled(BigDecimal value) {
        if (isShort(value)) {
            text.append(units(value), value.scale());
        } else {
            text.append(value.toPlainString());
        }
        return this;
    }

    private static boolean isShort(BigDecimal value) {
        return value.scale() >= 0 && value.scale() <= MOST_DIGITS && value.precision() <= MOST_DIGITS;
    }

    private static long units(BigDecimal value) {
        return value.scaleByPowerOfTen(value.scale()).longValue();
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
        text.append(value, 0);
        return this;
    }

    JsonText string(String value) {
        text.append('"').appendEscaped(value).append('"');
        return this;
    }

    /** Writes a draft as it stands. */
    JsonText draft(Draft draft) {
        if (draft instanceof Draft.Members object) {
            object(() -> {
                for (Draft.Member member : object.members()) {
                    name(member.name()).draft(member.value());
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
