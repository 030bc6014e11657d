package io.github.servicekpi.examples.cli;

import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import picocli.CommandLine.Parameters;

/** The first argument of the commands that work with one scorecard. */
final class CardArgument {
    @Parameters(index = "0", paramLabel = "CARD", description = "A scorecard file, or the id of a bundled template.")
    private String card = "";

    /** {@return the scorecard, which must be usable} */
    Scorecard read() throws IOException {
        return Scorecards.require(card);
    }

    /** {@return what the user has written} */
    String name() {
        return card;
    }
}
