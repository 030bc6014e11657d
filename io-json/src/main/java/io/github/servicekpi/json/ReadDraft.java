package io.github.servicekpi.json;

import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A document as far as it could be read.
 *
 * @param draft what was read, perhaps only a beginning; null if nothing was
 * @param complete whether reading got to the end of the document
 * @param problems what is wrong with the JSON itself, in order
 */
record ReadDraft(@Nullable Draft draft, boolean complete, List<Problem> problems) {
    private static final int LONGEST_TEXT = 10_000;

    ReadDraft(@Nullable Draft draft, List<Problem> problems) {
        this(draft, false, problems);
    }

    /** {@return a string member of the outermost object, if it could be read and is no longer than any may be} */
    Optional<String> text(String name) {
        return draft instanceof Draft.Members object
                ? object.get(name)
                        .filter(Draft.Text.class::isInstance)
                        .map(Draft.Text.class::cast)
                        .map(Draft.Text::text)
                        .filter(text -> text.codePointCount(0, text.length()) <= LONGEST_TEXT)
                : Optional.empty();
    }

    /**
     * {@return what the rules make of the draft}
     *
     * @throws InvalidInputException if anything is wrong, with what is wrong with the JSON and with what it says
     */
    <T> T as(Function<Draft, T> rules) {
        if (draft == null || !complete) {
            throw new InvalidInputException(problems);
        }
        if (problems.isEmpty()) {
            return rules.apply(draft);
        }
        ProblemList all = new ProblemList();
        all.addAll(problems);
        try {
            T unused = rules.apply(draft);
        } catch (InvalidInputException e) {
            all.addAll(e.problems());
        } catch (IllegalArgumentException e) {
            // Nothing else is wrong than what is unreadable, and that is among ours.
        }
        throw new InvalidInputException(all.list());
    }
}
