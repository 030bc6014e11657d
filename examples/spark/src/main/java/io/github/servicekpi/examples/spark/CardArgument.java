package io.github.servicekpi.examples.spark;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Parameters;

/** The first argument of the commands that score. */
final class CardArgument {
    @Parameters(index = "0", paramLabel = "CARD", description = "A scorecard file, or the id of a bundled template.")
    private String card = "";

    /** {@return the scorecard, which must be usable} */
    Scorecard read(Configuration settings) throws IOException {
        return read(card, settings);
    }

    static Scorecard read(String card, Configuration settings) throws IOException {
        Path file = new Path(card);
        FileSystem system = file.getFileSystem(settings);
        if (!system.exists(file)) {
            if (ScorecardJson.templates().contains(card)) {
                return ScorecardJson.template(card);
            }
            throw new CommandFailure(card + ": no such file, and no such template; there are "
                    + String.join(", ", ScorecardJson.templates()));
        }
        try (InputStream in = system.open(file)) {
            return ScorecardJson.read(in);
        } catch (InvalidInputException e) {
            throw new CommandFailure(e.problems().stream()
                    .map(problem -> card + ":" + problem.line() + ":" + problem.column() + ": " + problem.message()
                            + " [" + problem.code() + "]")
                    .collect(Collectors.joining("\n", "the scorecard cannot be used\n", "")));
        }
    }
}
