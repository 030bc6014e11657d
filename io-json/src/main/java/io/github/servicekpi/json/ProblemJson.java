package io.github.servicekpi.json;

import io.github.servicekpi.Problem;
import java.util.List;
import java.util.Objects;

/** Problems as JSON. */
public final class ProblemJson {
    private ProblemJson() {}

    /**
     * {@return the problems of a file, located, in UTF-8 and without a line end}
     *
     * @param file the name to give the file
     * @param problems what is wrong with it
     */
    public static byte[] write(String file, List<Problem> problems) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(problems, "problems");
        return JsonText.bytes(json -> json.object(() -> json.member("file", file)
                .name("problems")
                .list(
                        problems,
                        problem -> json.object(() -> {
                            json.member("code", problem.code().toString()).member("pointer", problem.pointer());
                            json.name("line")
                                    .integer(problem.line())
                                    .name("column")
                                    .integer(problem.column());
                            json.member("message", problem.message());
                        }))));
    }
}
