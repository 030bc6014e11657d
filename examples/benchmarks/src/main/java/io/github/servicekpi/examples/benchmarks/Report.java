package io.github.servicekpi.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes results to the module's folder, and those of a full run into its README. */
final class Report {
    private final Options options;

    Report(Options options) {
        this.options = options;
    }

    /** {@return the line below a title: where and when, and how far to trust it} */
    String caption() {
        return Machine.describe()
                + (options.full() ? "" : options.once() ? " (one glance: the figures mean nothing)" : " (short run)");
    }

    /** Writes a table and its picture; {@return the file with the table} */
    Path write(String title, String tables, String svg) throws IOException {
        Path folder = Files.createDirectories(options.module().resolve("results"));
        String picture = options.fileName() + ".svg";
        Path page = folder.resolve(options.fileName() + ".md");
        Files.writeString(folder.resolve(picture), svg);
        Files.writeString(page, "# " + title + "\n\n" + caption() + "\n\n![" + title + "](" + picture + ")\n" + tables);
        if (options.full()) {
            Path readme = options.module().resolve("README.md");
            String text = "Measured " + caption() + ".\n" + tables;
            Files.writeString(readme, filled(Files.readString(readme), options.fileName(), text));
        }
        return page;
    }

    /**
     * {@return a page with a section filled anew, or as it was if it has no such section}
     *
     * @param page the page, in which a section stands between {@code <!-- name -->} and {@code <!-- end of name -->}
     * @param name the section's name
     * @param text what it becomes
     */
    static String filled(String page, String name, String text) {
        String begin = "<!-- " + name + " -->\n";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf("<!-- end of " + name + " -->", from);
        return !page.contains(begin) || to < 0 ? page : page.substring(0, from) + text + page.substring(to);
    }
}
