package io.github.servicekpi.examples.report.browser;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files on the class path. */
final class Resource {
    private Resource() {}

    /** {@return the text of a file beside this class, or of one from the root if its name begins with a slash} */
    static String text(String name) {
        try (InputStream file = requireNonNull(Resource.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
