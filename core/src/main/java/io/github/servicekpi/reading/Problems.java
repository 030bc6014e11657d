package io.github.servicekpi.reading;

import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.ProblemList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What has been found wrong so far, and what that leaves unusable. Both are bounded, however much is reported.
 */
public final class Problems {
    /** So many unusable pointers, of so many characters, are told apart; beyond that every one counts as unusable. */
    private static final int MOST_POINTERS = 20_000;

    private static final int MOST_CHARACTERS = 1 << 20;

    private final ProblemList first = new ProblemList();
    private final Set<String> unusable = new HashSet<>();
    private int characters;

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
        first.add(line, column, () -> {
            Finding finding = source.get();
            return new Problem(
                    code,
                    pointer,
                    line,
                    column,
                    finding.found(),
                    finding.allowed(),
                    finding.nearest(),
                    finding.sentence());
        });
    }

    /** Marks what stands at a pointer as unusable; its problem was reported elsewhere. */
    public void taint(String pointer) {
        for (int end = pointer.length(); end >= 0; end = end == 0 ? -1 : pointer.lastIndexOf('/', end - 1)) {
            if (isFull() || !unusable.add(pointer.substring(0, end))) {
                return;
            }
            characters += end;
        }
    }

    private boolean isFull() {
        return unusable.size() > MOST_POINTERS || characters > MOST_CHARACTERS;
    }

    /** {@return whether nothing is unusable so far, so that nobody needs to spell a pointer} */
    boolean areNone() {
        return unusable.isEmpty();
    }

    /** {@return whether a problem was found with what stands at a pointer, or with something inside it} */
    public boolean tainted(String pointer) {
        return isFull() || unusable.contains(pointer);
    }

    /** {@return the problems in order, the first of them and then {@code more-problems} if there are more} */
    public List<Problem> list() {
        return first.list();
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
