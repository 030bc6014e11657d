package io.github.servicekpi.examples.report;

import io.github.servicekpi.assessment.Assessment;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** A report as a set of files: a page for each subject, and {@code index.html} with the overview. */
public final class ReportFiles {
    private static final String INDEX = "index.html";
    private static final int READABLE = 40;
    private static final int UNIQUE = 16;

    private ReportFiles() {}

    /**
     * Writes a page for each subject, and the overview.
     *
     * @param report what writes the pages
     * @param input what to report
     * @param folder where to write; it exists
     * @throws IOException if reading or writing fails
     */
    public static void write(HtmlReport report, ReportInput input, Path folder) throws IOException {
        try (Writer index = Files.newBufferedWriter(folder.resolve(INDEX))) {
            report.writeOverview(input, ReportFiles::name, index);
        }
        input.forEachSubject(assessments -> writeSubject(report, assessments, folder));
    }

    private static void writeSubject(HtmlReport report, List<Assessment> assessments, Path folder) throws IOException {
        String name = name(assessments.get(0).subject());
        try (Writer page = Files.newBufferedWriter(folder.resolve(name))) {
            report.writeSubject(assessments, INDEX, page);
        }
    }

    /**
     * {@return the file name of a subject: what can be read of it in any file system, and a part of its SHA-256 that tells it
     * from every other subject, for example {@code e-1001-ad2e4f06b1c05a33.html}}
     *
     * @param subject the subject
     */
    public static String name(String subject) {
        String readable =
                subject.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String start = readable.substring(0, Math.min(READABLE, readable.length()));
        return (start.isEmpty() ? "subject" : start) + "-" + sha256(subject).substring(0, UNIQUE) + ".html";
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
