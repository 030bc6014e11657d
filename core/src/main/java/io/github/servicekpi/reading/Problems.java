package io.github.servicekpi.reading;

import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What has been found wrong so far, and what that leaves unusable.
 *
 * <p>Holds at most the first 1000 problems in their order, however many are reported.
 */
public final class Problems {
    /** So many unusable pointers are told apart; beyond that every one counts as unusable. */
    private static final int MOST_POINTERS = 20_000;

    private final TreeSet<Problem> first = new TreeSet<>();
    private final Set<String> unusable = new HashSet<>();
    private boolean more;

    /** Reports a problem with what stands at a pointer, which cannot be used any further. */
    public void add(ProblemCode code, String pointer, Draft draft, Finding finding) {
        add(code, pointer, draft.line(), draft.column(), finding);
    }

    /** Reports a problem, at a line and column of its own, with what a pointer names, which cannot be used any further. */
    public void add(ProblemCode code, String pointer, int line, int column, Finding finding) {
        add(code, pointer, line, column, () -> finding);
    }

    /** Reports a problem whose finding is made only if the problem will be listed. */
    public void add(ProblemCode code, String pointer, int line, int column, Supplier<Finding> source) {
        taint(pointer);
        if (first.size() == Problem.MOST_LISTED && isBehind(first.last(), line, column)) {
            more = true;
            return;
        }
        Finding finding = source.get();
        first.add(new Problem(
                code,
                pointer,
                line,
                column,
                finding.found(),
                finding.allowed(),
                finding.nearest(),
                finding.sentence()));
        if (first.size() > Problem.MOST_LISTED) {
            first.pollLast();
            more = true;
        }
    }

    private static boolean isBehind(Problem last, int line, int column) {
        return line > last.line() || (line == last.line() && column > last.column());
    }

    /** Marks what stands at a pointer as unusable; its problem was reported elsewhere. */
    public void taint(String pointer) {
        if (unusable.size() > MOST_POINTERS) {
            return;
        }
        for (int end = pointer.length(); end >= 0; end = end == 0 ? -1 : pointer.lastIndexOf('/', end - 1)) {
            if (!unusable.add(pointer.substring(0, end))) {
                return;
            }
        }
    }

    /** {@return whether nothing is unusable so far, so that nobody needs to spell a pointer} */
    boolean areNone() {
        return unusable.isEmpty();
    }

    /** {@return whether a problem was found with what stands at a pointer, or with something inside it} */
    public boolean tainted(String pointer) {
        return unusable.size() > MOST_POINTERS || unusable.contains(pointer);
    }

    /** {@return the problems in order, the first 1000 of them and then {@code more-problems} if there are more} */
    public List<Problem> list() {
        List<Problem> list = new ArrayList<>(first);
        if (more) {
            list.add(Problem.more(first.last().line(), first.last().column()));
        }
        return list;
    }

    /**
     * Throws what was found, if anything was.
     *
     * @throws IllegalArgumentException if nothing was, but a part was unreadable, so that a stand-in has its place
     */
    public void throwIfAny() {
        if (!first.isEmpty()) {
            throw new InvalidInputException(list());
        } else if (!unusable.isEmpty()) {
            throw new IllegalArgumentException("the draft has an unreadable part; report what was wrong with that");
        }
    }
}
