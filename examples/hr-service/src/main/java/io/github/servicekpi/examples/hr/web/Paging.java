package io.github.servicekpi.examples.hr.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Long lists are read a page at a time, each after the last item of the page before. */
public final class Paging {
    /** The most items of a page. */
    public static final int MOST = 1000;

    private Paging() {}

    /**
     * {@return how many items a page has}
     *
     * @param size what was asked for
     * @throws Refusal if it lies outside 1 to 1000
     */
    public static int size(int size) {
        if (size < 1 || size > MOST) {
            throw Refusal.badRequest("bad-size", "size is " + size + "; allowed are 1 to " + MOST);
        }
        return size;
    }

    /**
     * {@return a page}
     *
     * @param items one item more than the page has, if there is one
     * @param size how many the page has
     * @param key what to give as {@code after} to read on
     */
    public static <T> Page<T> page(List<T> items, int size, Function<T, Object> key) {
        return items.size() <= size
                ? new Page<>(items, null)
                : new Page<>(items.subList(0, size), key.apply(items.get(size - 1)));
    }

    /**
     * Part of a list.
     *
     * @param items what is on it
     * @param after what to give as {@code after} to read the next page; null on the last one
     */
    public record Page<T>(List<T> items, @Nullable Object after) {}
}
