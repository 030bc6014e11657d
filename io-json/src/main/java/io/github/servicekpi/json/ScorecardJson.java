package io.github.servicekpi.json;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/** Scorecards as JSON (format 1). */
public final class ScorecardJson {
    private static final List<String> TEMPLATES = List.of("after-sales-service-manager", "service-desk-agent");

    private ScorecardJson() {}

    /**
     * {@return the scorecard that a file holds}
     *
     * @param file the file
     * @throws InvalidInputException if anything is wrong with it; it names and locates everything that is
     * @throws IOException if the file cannot be read
     */
    public static Scorecard read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * {@return the scorecard that a stream holds}
     *
     * <p>Reads at most 1 MiB and one byte, which makes it too large, and does not close the stream.
     *
     * @param in what to read
     * @throws InvalidInputException if anything is wrong with it; it names and locates everything that is
     * @throws IOException if the stream cannot be read
     */
    public static Scorecard read(InputStream in) throws IOException {
        return read(in.readNBytes(DraftReader.MOST_BYTES + 1));
    }

    /**
     * {@return the scorecard that a document in UTF-8 holds}
     *
     * @param utf8 the document
     * @throws InvalidInputException if anything is wrong with it; it names and locates everything that is
     */
    public static Scorecard read(byte[] utf8) {
        return DraftReader.read(utf8).as(Scorecard::of);
    }

    /**
     * {@return the scorecard that a text holds}
     *
     * @param json the document
     * @throws InvalidInputException if anything is wrong with it; it names and locates everything that is
     */
    public static Scorecard read(String json) {
        return DraftReader.read(json).as(Scorecard::of);
    }

    /** {@return the ids of the templates that come with this library, ascending} */
    public static List<String> templates() {
        return TEMPLATES;
    }

    /**
     * {@return a template}
     *
     * @param id one of {@link #templates()}
     * @throws NoSuchElementException if there is no such template
     */
    public static Scorecard template(String id) {
        return read(templateSource(id));
    }

    /**
     * {@return a template as it is written, with the notes that say where its figures come from}
     *
     * @param id one of {@link #templates()}
     * @throws NoSuchElementException if there is no such template
     */
    public static byte[] templateSource(String id) {
        if (!TEMPLATES.contains(Objects.requireNonNull(id, "id"))) {
            throw new NoSuchElementException("no template \"" + id + "\"; there are: " + String.join(", ", TEMPLATES));
        }
        return Resources.read("templates/" + id + ".json");
    }

    /**
     * {@return the one canonical form of a scorecard, in UTF-8, without a line end}
     *
     * @param scorecard the scorecard
     */
    public static byte[] write(Scorecard scorecard) {
        return JsonText.bytes(json -> json.draft(scorecard.toDraft()));
    }

    /**
     * {@return the SHA-256 of the canonical form, as 64 lower-case hex digits}
     *
     * @param scorecard the scorecard
     */
    public static String fingerprint(Scorecard scorecard) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(write(scorecard)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
