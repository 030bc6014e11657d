package io.github.servicekpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The problems of a document as they are listed: in order, the first 1000 of them whose texts have at most 2<sup>20</sup>
 * characters together, and then {@code more-problems} if there are more.
 *
 * <p>The same are listed in whatever order they are found. Not thread-safe.
 */
public final class ProblemList {
    private static final int MOST_CHARACTERS = 1 << 20;

    private final TreeSet<Problem> first = new TreeSet<>();
    private int characters;
    private boolean more;
    /** The first that was left out: neither it nor what follows it is listed. */
    private @Nullable Problem end;

    // Nothing behind this place is listed, because another list has left out what is there.
    private int lastLine = Integer.MAX_VALUE;
    private int lastColumn = Integer.MAX_VALUE;

    /** Makes an empty list. */
    public ProblemList() {}

    /**
     * Adds a problem, which is made only if it may be listed.
     *
     * @param line the line where it stands
     * @param column the column where it stands, in code points
     * @param problem what makes it
     */
    public void add(int line, int column, Supplier<Problem> problem) {
        Objects.requireNonNull(problem, "problem");
        if (hasRoom(line, column)) {
            add(problem.get());
        } else {
            more = true;
        }
    }

    private boolean hasRoom(int line, int column) {
        boolean full = first.size() == Problem.MOST_LISTED;
        return !isBehind(lastLine, lastColumn, line, column)
                && !(end != null && isBehind(end.line(), end.column(), line, column))
                && !(full && isBehind(first.last().line(), first.last().column(), line, column));
    }

    private static boolean isBehind(int lastLine, int lastColumn, int line, int column) {
        return line > lastLine || (line == lastLine && column > lastColumn);
    }

    private void add(Problem problem) {
        if (end != null && problem.compareTo(end) >= 0) {
            more = true;
        } else if (first.add(problem)) {
            characters += problem.characters();
            while (first.size() > Problem.MOST_LISTED || (characters > MOST_CHARACTERS && first.size() > 1)) {
                end = leaveOutLast();
            }
        }
    }

    private Problem leaveOutLast() {
        Problem last = first.last();
        first.remove(last);
        characters -= last.characters();
        more = true;
        return last;
    }

    /**
     * Adds what another list has.
     *
     * @param problems problems; where {@code more-problems} is one of them, nothing behind it will be listed
     */
    public void addAll(List<Problem> problems) {
        for (Problem problem : Objects.requireNonNull(problems, "problems")) {
            if (Objects.requireNonNull(problem, "problems").code() == ProblemCode.MORE_PROBLEMS) {
                endBehind(problem.line(), problem.column());
            } else {
                add(problem.line(), problem.column(), () -> problem);
            }
        }
    }

    private void endBehind(int line, int column) {
        more = true;
        if (isBehind(line, column, lastLine, lastColumn)) {
            lastLine = line;
            lastColumn = column;
        }
        while (!first.isEmpty()
                && isBehind(
                        lastLine, lastColumn, first.last().line(), first.last().column())) {
            leaveOutLast();
        }
    }

    /** {@return whether there is no problem} */
    public boolean isEmpty() {
        return first.isEmpty();
    }

    /** {@return the problems in order, and {@code more-problems} behind the last of them if there are more} */
    public List<Problem> list() {
        List<Problem> list = new ArrayList<>(first);
        if (more && !first.isEmpty()) {
            list.add(Problem.more(first.last().line(), first.last().column()));
        }
        return list;
    }
}
