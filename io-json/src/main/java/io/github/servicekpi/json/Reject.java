package io.github.servicekpi.json;

import io.github.servicekpi.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A line of a file of records that could not be assessed, or a subject whose records could not be rolled up.
 *
 * @param line which line, from 1; 0 if it is about more than one line
 * @param subject whom it is about, if that could be read
 * @param period the period it names, if that could be read
 * @param problems what is wrong with it; columns count from the line's beginning
 */
public record Reject(long line, Optional<String> subject, Optional<String> period, List<Problem> problems) {
    private static final int BYTES_OF_OBJECTS = 300;

    /**
     * Keeps a copy of the problems.
     *
     * @param line which line, from 1; 0 if it is about more than one line
     * @param subject whom it is about, if that could be read
     * @param period the period it names, if that could be read
     * @param problems what is wrong with it
     */
    public Reject {
        problems = List.copyOf(problems);
    }

    /** {@return about how many bytes of memory the problems take; a message repeats what was found and what is allowed} */
    int size() {
        return problems.stream()
                .mapToInt(problem -> BYTES_OF_OBJECTS
                        + problem.pointer().length()
                        + 2 * problem.message().length())
                .sum();
    }

    /** {@return this as a JSON object in UTF-8, without a line end} */
    public byte[] toJson() {
        return JsonText.bytes(json -> json.object(() -> {
            if (line > 0) {
                json.name("line").integer(line);
            }
            subject.ifPresent(text -> json.member("subject", text));
            period.ifPresent(text -> json.member("period", text));
            json.name("problems")
                    .list(
                            problems,
                            problem -> json.object(
                                    () -> json.member("code", problem.code().toString())
                                            .member("pointer", problem.pointer())
                                            .member("message", problem.message())));
        }));
    }
}
