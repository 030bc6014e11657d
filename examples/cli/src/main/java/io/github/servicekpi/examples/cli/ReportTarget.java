package io.github.servicekpi.examples.cli;

import io.github.servicekpi.examples.report.HtmlReport;
import io.github.servicekpi.examples.report.ReportFiles;
import io.github.servicekpi.examples.report.ReportInput;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Where a report goes: it is there in the end or, where the command fails, is not. */
sealed interface ReportTarget extends Closeable {
    /** Writes a report and makes it appear. */
    void write(HtmlReport report, ReportInput input) throws IOException;

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
            output.commit();
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
            folder.commit();
        }

        @Override
        public void close() {
            folder.close();
        }
    }
}
