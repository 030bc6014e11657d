package io.github.servicekpi.examples.cli;

import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.io.InputStream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The arguments of the commands that score records: a scorecard and the records. */
final class ScoringArguments {
    @Mixin
    private CardArgument card = new CardArgument();

    @Parameters(
            index = "1",
            paramLabel = "RECORDS",
            description = "A file of records, one JSON object a line; - is standard input.")
    private String records = "";

    /** {@return the scorecard, which must be usable} */
    Scorecard card() throws IOException {
        return card.read();
    }

    /** {@return the records, to be closed} */
    InputStream openRecords(Shell shell) throws IOException {
        return isStandardInput() ? shell.in() : NamedStreams.open(records);
    }

    /** {@return what messages call the records} */
    String recordsName() {
        return isStandardInput() ? Shell.STANDARD_INPUT : records;
    }

    /** {@return what is read} */
    Sources sources() {
        return Sources.of(card.name(), records);
    }

    private boolean isStandardInput() {
        return records.equals("-");
    }
}
