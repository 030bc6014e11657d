package io.github.servicekpi.examples.report;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.WriterOutput;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.examples.report.words.Labels;
import io.github.servicekpi.examples.report.words.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes assessments as pages to read, print and sign: a sheet for each, laid out like a form, and an overview where there
 * are several.
 *
 * <p>A page is whole by itself: it loads nothing and can be read without its script. Thread-safe and meant to be kept.
 *
 * <pre>{@code
 * HtmlReport report = HtmlReport.of(calculator, "zh-CN");
 * report.write(ReportInput.of(List.of(calculator.assess(record))), writer);
 * }</pre>
 */
public final class HtmlReport {
    /** How many times a report of several subjects walks through them: to add up, to list, and to write. */
    public static final int WALKS = 3;

    private final ScorecardCalculator calculator;
    private final Labels labels;
    private final Sheets sheets;
    private final Overviews overviews;
    private final TemplateEngine templates;

    private HtmlReport(ScorecardCalculator calculator, Labels labels) {
        this.calculator = calculator;
        this.labels = labels;
        this.sheets = new Sheets(calculator, labels);
        this.overviews = new Overviews(calculator, labels);
        this.templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());
    }

    /**
     * {@return a writer of pages in a language}
     *
     * @param calculator what made the assessments
     * @param tag the language's BCP 47 tag; the pages' own words are Chinese for {@code zh-CN}, else English
     */
    public static HtmlReport of(ScorecardCalculator calculator, String tag) {
        return new HtmlReport(calculator, new Labels(tag));
    }

    /**
     * Writes one page with all sheets, after an overview unless there is just one sheet and nothing was rejected.
     *
     * @param input what to report
     * @param out where to write, in UTF-8; neither flushed nor closed
     * @throws IOException if reading or writing fails
     */
    public void write(ReportInput input, Writer out) throws IOException {
        Tally tally = Tally.of(calculator.scorecard(), input);
        boolean alone = tally.sheets() == 1 && tally.rejected() == 0;
        page(out, title(), page -> {
            Numbering numbering = new Numbering();
            if (!alone) {
                overview(tally, input, subject -> "", page);
            }
            String overview = alone ? "" : "#overview";
            input.forEachSubject(assessments -> sheets(assessments, numbering, overview, page));
        });
    }

    /**
     * Writes one page with the sheets of one subject.
     *
     * @param assessments what the subject's records came to, at least one
     * @param out where to write, in UTF-8; neither flushed nor closed
     * @throws IOException if writing fails
     */
    public void writeSubject(List<Assessment> assessments, Writer out) throws IOException {
        writeSubject(assessments, "", out);
    }

    /** As above, with a link to an overview on another page. */
    void writeSubject(List<Assessment> assessments, String overview, Writer out) throws IOException {
        String title = labels.phrase(
                "reason", title(), Text.of(assessments.get(0).subject()).brief());
        page(out, title, page -> sheets(assessments, new Numbering(), overview, page));
    }

    /**
     * Writes one page with the overview alone.
     *
     * @param input what to report
     * @param pages the link to a subject's page
     * @param out where to write, in UTF-8; neither flushed nor closed
     * @throws IOException if reading or writing fails
     */
    public void writeOverview(ReportInput input, Function<String, String> pages, Writer out) throws IOException {
        Tally tally = Tally.of(calculator.scorecard(), input);
        page(out, title(), page -> overview(tally, input, pages, page));
    }

    private String title() {
        return sheets.title().brief();
    }

    private void overview(Tally tally, ReportInput input, Function<String, String> pages, TemplateOutput out) {
        Content rows = streamed(page -> {
            Numbering numbering = new Numbering();
            input.forEachSubject(assessments -> {
                String file = pages.apply(assessments.get(0).subject());
                Numbering inFile = file.isEmpty() ? numbering : new Numbering();
                for (Assessment assessment : assessments) {
                    print("overview-row", overviews.row(assessment, file + "#" + inFile.next()), page);
                }
            });
        });
        Content rejected = streamed(
                page -> input.forEachRejected(record -> print("overview-rejected", overviews.row(record), page)));
        templates.render(
                "overview.jte",
                Map.of("overview", overviews.of(tally), "labels", labels, "rows", rows, "rejected", rejected),
                out);
    }

    /** The first sheet of a page that has no overview has the page's main heading. */
    private void sheets(List<Assessment> assessments, Numbering numbering, String overview, TemplateOutput out) {
        for (Assessment assessment : assessments) {
            String id = numbering.next();
            boolean opensPage = !overview.startsWith("#") && id.equals(Numbering.FIRST);
            print("sheet", sheets.of(assessment, assessments, id, overview, opensPage), out);
        }
    }

    private void print(String template, Object view, TemplateOutput out) {
        templates.render(template + ".jte", Map.of("view", view, "labels", labels), out);
    }

    private void page(Writer out, String title, Part content) throws IOException {
        try {
            templates.render(
                    "page.jte",
                    Map.of("page", Assets.page(title), "labels", labels, "content", streamed(content)),
                    new WriterOutput(out));
        } catch (RuntimeException e) {
            throw cause(e);
        }
    }

    /** {@return the failure to read or write that a template has wrapped; whatever else there is, is thrown} */
    private static IOException cause(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return io;
            }
        }
        throw failure;
    }

    /** Part of a page, which is written as soon as it is made. */
    private interface Part {
        void writeTo(TemplateOutput out) throws IOException;
    }

    private static Content streamed(Part part) {
        return out -> {
            try {
                part.writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** The anchors of a page's sheets, one after the other. */
    private static final class Numbering {
        static final String FIRST = "sheet-1";

        private long last;

        String next() {
            last++;
            return "sheet-" + last;
        }
    }
}
