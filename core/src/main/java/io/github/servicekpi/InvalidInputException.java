package io.github.servicekpi;

import java.io.Serial;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Thrown where a scorecard, a record or a roll-up is wrong; it names all that is wrong, in order.
 *
 * @serial exclude
 */
public final class InvalidInputException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int SHOWN = 10;

    private final List<Problem> problems;

    /**
     * Takes the problems that make an input unusable.
     *
     * @param problems at least one
     */
    public InvalidInputException(List<Problem> problems) {
        super(summary(problems));
        this.problems = List.copyOf(problems);
    }

    /** {@return all problems, in order of position, pointer and code; at least one} */
    public List<Problem> problems() {
        return problems;
    }

    private static String summary(List<Problem> problems) {
        problems.forEach(problem -> Objects.requireNonNull(problem, "problem"));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems is empty; give at least one");
        }
        String shown = problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n  "));
        int more = problems.size() - SHOWN;
        return (problems.size() == 1 ? "1 problem:\n  " : problems.size() + " problems:\n  ")
                + shown
                + (more > 0 ? "\n  and " + more + " more" : "");
    }
}
