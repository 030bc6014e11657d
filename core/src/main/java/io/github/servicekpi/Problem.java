package io.github.servicekpi;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that is wrong with a scorecard, a record or a roll-up: data first, a sentence second.
 *
 * <p>Problems are ordered by their position, then by pointer and code.
 *
 * @param code what kind of problem it is
 * @param pointer where it stands, as a JSON Pointer (RFC 6901); empty for the whole document; one of over 1024 characters
 *     is cut in the middle by {@code …}
 * @param line the line where it stands, from 1; 0 if it was not read from a text
 * @param column the column where it stands, from 1, in code points; 0 if it was not read from a text
 * @param found what was found, shortened where it is long; empty if nothing was
 * @param allowed what is allowed instead; empty if it cannot be said in general
 * @param nearest the known name or word that is most like the one found; empty if none is near
 * @param message a sentence that says what was found, what is allowed and what to write instead; not stable
 * @serial exclude
 */
public record Problem(
        ProblemCode code,
        String pointer,
        int line,
        int column,
        String found,
        String allowed,
        String nearest,
        String message)
        implements Comparable<Problem>, Serializable {

    private static final Comparator<Problem> ORDER = Comparator.comparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::pointer)
            .thenComparing(problem -> problem.code().toString())
            .thenComparing(Problem::allowed)
            .thenComparing(Problem::message);

    /** How many problems of a document are listed at most. */
    public static final int MOST_LISTED = 1000;

    private static final int LONGEST_POINTER = 1024;

    /**
     * Refuses null, and cuts a long pointer.
     *
     * @param code what kind of problem it is
     * @param pointer where it stands, of any length
     * @param line the line where it stands
     * @param column the column where it stands
     * @param found what was found
     * @param allowed what is allowed instead
     * @param nearest the known name or word that is most like the one found
     * @param message a sentence that says so
     */
    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(allowed, "allowed");
        Objects.requireNonNull(nearest, "nearest");
        Objects.requireNonNull(message, "message");
        pointer = pointer.length() <= LONGEST_POINTER ? pointer : cut(pointer);
    }

    /** Leaves characters out of the middle, and half a pair of surrogates with its other half. */
    private static String cut(String pointer) {
        int before = LONGEST_POINTER / 2 - 1;
        int behind = pointer.length() - LONGEST_POINTER / 2;
        before -= Character.isHighSurrogate(pointer.charAt(before - 1)) ? 1 : 0;
        behind += Character.isLowSurrogate(pointer.charAt(behind)) ? 1 : 0;
        return pointer.substring(0, before) + "…" + pointer.substring(behind);
    }

    /** {@return what follows the last problem that is listed where there are more} */
    static Problem more(int line, int column) {
        String message = "there are more problems than are listed; correct these, then check again";
        return new Problem(ProblemCode.MORE_PROBLEMS, "", line, column, "", "", "", message);
    }

    /** {@return how many characters its texts have} */
    int characters() {
        return pointer.length() + found.length() + allowed.length() + nearest.length() + message.length();
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, Objects.requireNonNull(other, "other"));
    }

    /** {@return for example {@code /indicators/0/weight: found -1; allowed … [number-out-of-range]}} */
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "" : pointer + ": ") + message + " [" + code + "]";
    }
}
