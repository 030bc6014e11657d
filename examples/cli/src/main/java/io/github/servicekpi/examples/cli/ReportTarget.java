package io.github.servicekpi.examples.cli;

import io.github.servicekpi.examples.report.HtmlReport;
import io.github.servicekpi.examples.report.ReportFiles;
import io.github.servicekpi.examples.report.ReportInput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Where a report goes. */
sealed interface ReportTarget extends Unfinished {
    /** Writes a report. */
    void write(HtmlReport report, ReportInput input) throws IOException;

    /** Refuses a file of rejected records that this would replace, or that would stand in its way. */
    void refuse(WholeFile rejects) throws IOException;

    /**
     * One page.
     *
     * @param output its file
     */
    record Page(Output output) implements ReportTarget {
        @Override
        public void write(HtmlReport report, ReportInput input) throws IOException {
            Writer writer = new BufferedWriter(new OutputStreamWriter(output.stream(), StandardCharsets.UTF_8));
            report.write(input, writer);
            writer.flush();
        }

        @Override
        public void refuse(WholeFile rejects) throws IOException {
            LineOutput.refuseSame(output, rejects);
        }

        @Override
        public void finish() throws IOException {
            output.finish();
        }

        @Override
        public void appear() throws IOException {
            output.appear();
        }

        @Override
        public void close() throws IOException {
            output.close();
        }
    }

    /**
     * A page for each subject.
     *
     * @param folder their folder
     */
    record Pages(WholeFolder folder) implements ReportTarget {
        @Override
        public void write(HtmlReport report, ReportInput input) throws IOException {
            ReportFiles.write(report, input, folder.path());
        }

        @Override
        public void refuse(WholeFile rejects) {
            if (rejects.target().startsWith(folder.target())) {
                throw new CommandFailure(rejects.name() + ": --split fills this folder; name a file outside of it");
            }
        }

        @Override
        public void finish() {
            folder.finish();
        }

        @Override
        public void appear() throws IOException {
            folder.appear();
        }

        @Override
        public void close() {
            folder.close();
        }
    }
}
