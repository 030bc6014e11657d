package io.github.servicekpi.examples.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style sheet and the script that stand in every page, and the policy that allows them alone. */
final class Assets {
    private static final String STYLE = read("report.css");
    private static final String SCRIPT = read("report.js");

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src " + hash(STYLE),
            "script-src " + hash(SCRIPT),
            "base-uri 'none'",
            "form-action 'none'");

    private Assets() {}

    /** {@return a page around some content} */
    static PageView page(String title) {
        return new PageView(title, POLICY, STYLE, SCRIPT);
    }

    private static String read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(sha) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
