package io.github.servicekpi.json;

import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A document as far as it could be read.
 *
 * @param draft what was read, perhaps only a beginning; null if nothing was
 * @param complete whether reading got to the end of the document
 * @param problems what is wrong with the JSON itself
 */
record ReadDraft(@Nullable Draft draft, boolean complete, List<Problem> problems) {
    ReadDraft(@Nullable Draft draft, List<Problem> problems) {
        this(draft, false, problems);
    }

    /** {@return a string member of the outermost object, if it could be read} */
    Optional<String> text(String name) {
        return draft instanceof Draft.Members object
                ? object.get(name)
                        .filter(Draft.Text.class::isInstance)
                        .map(Draft.Text.class::cast)
                        .map(Draft.Text::text)
                : Optional.empty();
    }

    /**
     * {@return what the rules make of the draft}
     *
     * @throws InvalidInputException if anything is wrong, with what is wrong with the JSON and with what it says
     */
    <T> T as(Function<Draft, T> rules) {
        if (draft == null || !complete) {
            throw new InvalidInputException(inOrder(problems));
        }
        if (problems.isEmpty()) {
            return rules.apply(draft);
        }
        List<Problem> all = new ArrayList<>(problems);
        try {
            T unused = rules.apply(draft);
        } catch (InvalidInputException e) {
            all.addAll(e.problems());
        } catch (IllegalArgumentException e) {
            // Nothing else is wrong than what is unreadable, and that is among ours.
        }
        throw new InvalidInputException(inOrder(all));
    }

    /** {@return the first 1000 in order, and {@code more-problems} if there are more} */
    private static List<Problem> inOrder(List<Problem> problems) {
        List<Problem> sorted = new ArrayList<>(problems);
        boolean more = sorted.removeIf(problem -> problem.code() == ProblemCode.MORE_PROBLEMS)
                || sorted.size() > Problem.MOST_LISTED;
        Collections.sort(sorted);
        if (!more) {
            return sorted;
        }
        List<Problem> first = new ArrayList<>(sorted.subList(0, Math.min(Problem.MOST_LISTED, sorted.size())));
        Problem last = first.get(first.size() - 1);
        first.add(Problem.more(last.line(), last.column()));
        return first;
    }
}
