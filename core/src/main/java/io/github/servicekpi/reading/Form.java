package io.github.servicekpi.reading;

import io.github.servicekpi.Draft;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a kind of value looks like in the formats: how it is read from a draft, and how it is written to one.
 *
 * <p>{@link Forms} has those of texts, numbers, words and lists, {@link ObjectForm} makes those of objects. A form of the
 * context {@code Object} stands wherever one of any other context is wanted.
 *
 * @param <V> the kind of value
 * @param <C> what the form must know of the document around the value, such as the full score
 */
public interface Form<V, C> {
    /** {@return what stands here, or a stand-in where nothing does or where a problem was reported} */
    V read(ValueReader in, C context);

    /** {@return the draft from which {@link #read} makes an equal value} */
    Draft write(V value, C context);

    /** Looks at what was read: to report what is wrong with it, or to tell the context of it. */
    @FunctionalInterface
    interface Check<V, C> {
        /**
         * Looks at a value.
         *
         * @param context what is known of the document
         * @param in where the value was read, or would have been if it were there
         * @param value the value, or the stand-in for it
         */
        void look(C context, ValueReader in, V value);
    }

    /** {@return this form with a look at each value that was read} */
    default <D extends C> Form<V, D> then(Check<? super V, ? super D> check) {
        return of(
                (in, context) -> {
                    V value = read(in, context);
                    check.look(context, in, value);
                    return value;
                },
                this::write);
    }

    /** {@return this form within a document of which more is known} */
    default <D> Form<V, D> within(Function<? super D, ? extends C> part) {
        return of((in, whole) -> read(in, part.apply(whole)), (value, whole) -> write(value, part.apply(whole)));
    }

    /** {@return this form for values of another type} */
    default <W> Form<W, C> as(Function<? super V, ? extends W> from, Function<? super W, ? extends V> to) {
        return of((in, context) -> from.apply(read(in, context)), (value, context) -> write(to.apply(value), context));
    }

    /** {@return a form} */
    static <V, C> Form<V, C> of(BiFunction<ValueReader, C, V> reader, BiFunction<V, C, Draft> writer) {
        return new Form<>() {
            @Override
            public V read(ValueReader in, C context) {
                return reader.apply(in, context);
            }

            @Override
            public Draft write(V value, C context) {
                return writer.apply(value, context);
            }
        };
    }
}
