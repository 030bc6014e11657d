package io.github.servicekpi.reading;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The forms of texts, numbers, words and lists. */
public final class Forms {
    /** An id. */
    public static final Form<String, Object> ID = string(ValueReader::id);
    /** Any string. */
    public static final Form<String, Object> STRING = string(ValueReader::string);
    /** A string that is not blank. */
    public static final Form<String, Object> NON_BLANK = string(ValueReader::nonBlank);
    /** A text for readers. */
    public static final Form<LocalizedText, Object> TEXT =
            Form.of((in, context) -> in.text(), (text, context) -> Draft.text(text));
    /** A truth value. */
    public static final Form<Boolean, Object> FLAG =
            Form.of((in, context) -> in.flag(), (flag, context) -> Draft.flag(flag));

    private Forms() {}

    private static Form<String, Object> string(Function<ValueReader, String> reader) {
        return Form.of((in, context) -> reader.apply(in), (text, context) -> Draft.text(text));
    }

    /** {@return the form of a number} */
    public static Form<BigDecimal, Object> number(NumberRange range) {
        return number(context -> range);
    }

    /** {@return the form of a number whose range the document decides} */
    public static <C> Form<BigDecimal, C> number(Function<? super C, NumberRange> range) {
        return number(range, BigDecimal.ZERO);
    }

    /** {@return the form of a number whose range the document decides} */
    public static <C> Form<BigDecimal, C> number(Function<? super C, NumberRange> range, BigDecimal standIn) {
        return Form.of(
                (in, context) -> in.number(range.apply(context), standIn), (number, context) -> Draft.number(number));
    }

    /** {@return the form of a constant of an enumeration: the word that it is printed as} */
    public static <E extends Enum<E>> Form<E, Object> word(Class<E> type) {
        return word(Arrays.asList(type.getEnumConstants()));
    }

    /** {@return the form of some of the constants of an enumeration: the words that they are printed as} */
    public static <E extends Enum<E>> Form<E, Object> word(List<E> allowed) {
        return Form.of(
                (in, context) -> in.word(allowed, allowed.get(0)), (word, context) -> Draft.text(word.toString()));
    }

    /** {@return the form of a list} */
    public static <V, C> Form<List<V>, C> list(Form<V, ? super C> entry, int fewest, int most) {
        return Form.of(
                (in, context) -> {
                    List<ValueReader> entries = in.list(fewest, most);
                    List<V> values = new ArrayList<>(entries.size());
                    entries.forEach(reader -> values.add(entry.read(reader, context)));
                    return values;
                },
                (values, context) -> {
                    Draft.Entries list = Draft.list();
                    values.forEach(value -> list.add(entry.write(value, context)));
                    return list;
                });
    }
}
