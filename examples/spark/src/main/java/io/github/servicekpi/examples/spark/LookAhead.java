package io.github.servicekpi.examples.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An iterator that makes its elements one by one. */
abstract class LookAhead<T> implements Iterator<T> {
    private @Nullable T ready;

    /** {@return the next element; nothing at the end} */
    abstract @Nullable T make();

    @Override
    public final boolean hasNext() {
        if (ready == null) {
            ready = make();
        }
        return ready != null;
    }

    @Override
    public final T next() {
        hasNext();
        T next = ready;
        if (next == null) {
            throw new NoSuchElementException();
        }
        ready = null;
        return next;
    }
}
