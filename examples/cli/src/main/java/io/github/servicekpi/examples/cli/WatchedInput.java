package io.github.servicekpi.examples.cli;

import io.github.servicekpi.examples.report.HtmlReport;
import io.github.servicekpi.examples.report.ReportInput;
import java.io.IOException;

/** What a report is of; each walk through it tells how far it has come. */
final class WatchedInput implements ReportInput {
    private final SpooledInput input;
    private final Progress progress;
    private int walk;

    WatchedInput(SpooledInput input, Progress progress) {
        this.input = input;
        this.progress = progress;
    }

    @Override
    public void forEachSubject(SubjectHandler handler) throws IOException {
        walk++;
        long[] done = {0};
        input.forEachSubject(assessments -> {
            progress.at("step " + walk + " of " + HtmlReport.WALKS, done[0]++, input.subjects());
            handler.accept(assessments);
        });
        progress.clear();
    }

    @Override
    public void forEachRejected(RejectedHandler handler) throws IOException {
        input.forEachRejected(handler);
    }
}
