package io.github.servicekpi.examples.cli;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.NearestWord;
import io.github.servicekpi.Problem;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Scorecards as a user names them: a file, or the id of a bundled template where there is no such file. */
final class Scorecards {
    private Scorecards() {}

    /**
     * {@return the scorecard that a user names}
     *
     * @throws InvalidInputException if anything is wrong with it
     * @throws CommandFailure if there is none
     */
    static Scorecard read(String name) throws IOException {
        if (Files.exists(NamedStreams.path(name))) {
            try (InputStream in = NamedStreams.open(name)) {
                return ScorecardJson.read(in);
            }
        } else if (ScorecardJson.templates().contains(name)) {
            return ScorecardJson.template(name);
        }
        throw new CommandFailure(name + ": no such file, and no such template; there are "
                + String.join(", ", ScorecardJson.templates())
                + CommandFailure.question(NearestWord.among(name, ScorecardJson.templates())) + Shell.hint(name));
    }

    /** {@return the scorecard that a user names, which must be usable} */
    static Scorecard require(String name) throws IOException {
        try {
            return read(name);
        } catch (InvalidInputException e) {
            List<String> lines = new ArrayList<>(lines(name, e.problems()));
            lines.add(ServiceKpi.NAME + ": " + name + ": the scorecard cannot be used" + hint(e.problems()));
            throw new CommandFailure(lines);
        }
    }

    /** {@return the problems of a file, readable, one a line} */
    static List<String> lines(String file, List<Problem> problems) {
        return problems.stream()
                .map(problem -> file + ":" + problem.line() + ":" + problem.column() + ": " + problem.message() + " ["
                        + problem.code() + "]")
                .toList();
    }

    /** {@return what to say, in addition, of a file that looks like records} */
    static String hint(List<Problem> problems) {
        boolean record = problems.stream()
                .anyMatch(problem -> problem.code() == ProblemCode.UNKNOWN_MEMBER
                        && problem.pointer().equals("/values"));
        return record ? "; it looks like a record, which is what \"assess\" and \"show\" read after the scorecard" : "";
    }
}
