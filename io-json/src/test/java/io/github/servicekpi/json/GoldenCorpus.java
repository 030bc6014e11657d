package io.github.servicekpi.json;

import io.github.servicekpi.Draft;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.secondopinion.CardMutations;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.Drafts;
import io.github.servicekpi.secondopinion.RandomSheets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The golden corpus: what scorecards of format 1 have scored since they were added to it. Only ever added to.
 *
 * <p>{@link #main} adds cases; golden/README.md tells how.
 */
final class GoldenCorpus {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final String FINGERPRINTS = "files.sha256";

    private final Path folder;

    private GoldenCorpus(Path folder) {
        this.folder = folder;
    }

    static GoldenCorpus ofThisModule() {
        return new GoldenCorpus(FOLDER);
    }

    /**
     * Adds a case.
     *
     * @param args {@code add} and the name of a folder with what is given, whose outcome is written; {@code draw}, a name, a
     *     seed and a number of records, to have a random scorecard and records; or {@code draw-wrong}, a name, a seed and a
     *     number of random wrong scorecards
     */
    public static void main(String[] args) throws IOException {
        GoldenCorpus corpus = ofThisModule();
        GoldenCase added = new GoldenCase(corpus.folder.resolve(args[1]));
        switch (args[0]) {
            case "draw" -> drawSheets(added.folder(), Long.parseLong(args[2]), Integer.parseInt(args[3]));
            case "draw-wrong" -> drawWrong(added.folder(), Long.parseLong(args[2]), Integer.parseInt(args[3]));
            case "add" -> {}
            default -> throw new IllegalArgumentException(args[0] + "; allowed are add, draw and draw-wrong");
        }
        corpus.add(added);
    }

    /** {@return the cases, by name} */
    List<GoldenCase> cases() throws IOException {
        try (var folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        }
    }

    /** {@return the fingerprint of each file when it was added} */
    Map<String, String> recorded() throws IOException {
        return Files.readAllLines(folder.resolve(FINGERPRINTS)).stream()
                .map(line -> line.split(" {2}", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0], (one, other) -> one, TreeMap::new));
    }

    /** {@return the fingerprint of each file as it is} */
    Map<String, String> fingerprints() throws IOException {
        Map<String, String> fingerprints = new TreeMap<>();
        for (GoldenCase golden : cases()) {
            fingerprints.putAll(fingerprints(golden));
        }
        return fingerprints;
    }

    /** {@return everything that is given and that came of it, as one text} */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (GoldenCase golden : cases()) {
            for (String file : golden.files()) {
                text.append(new String(golden.read(file), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    /** {@return the codes that a scorecard or a line of a file of records can be rejected with, if it is not of 1 MiB} */
    static Set<String> codes() {
        return Arrays.stream(ProblemCode.values())
                .filter(code -> !code.name().startsWith("PARTS_") && code != ProblemCode.TOO_LARGE)
                .map(ProblemCode::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(GoldenCase added) throws IOException {
        Map<String, byte[]> outcome = added.outcome();
        for (var file : outcome.entrySet()) {
            Files.write(added.folder().resolve(file.getKey()), file.getValue(), StandardOpenOption.CREATE_NEW);
        }
        List<String> lines = fingerprints(added).entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey())
                .toList();
        Files.write(folder.resolve(FINGERPRINTS), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static Map<String, String> fingerprints(GoldenCase golden) throws IOException {
        Map<String, String> fingerprints = new TreeMap<>();
        for (String file : golden.files()) {
            fingerprints.put(golden.folder().getFileName() + "/" + file, sha256(golden.read(file)));
        }
        return fingerprints;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private static void drawSheets(Path folder, long seed, int records) throws IOException {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> card = RandomSheets.card(choices);
        RandomSheets sheets = RandomSheets.of(card);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < records; i++) {
            lines.append(json(sheets.record(choices, 20))).append('\n');
        }
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("scorecard.json"), json(card) + "\n");
        Files.writeString(folder.resolve("records.ndjson"), lines);
    }

    private static void drawWrong(Path folder, long seed, int scorecards) throws IOException {
        Choices choices = Choices.seeded(seed);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < scorecards; i++) {
            String wrong = json(CardMutations.broken(RandomSheets.card(choices), choices));
            if (isWrong(wrong)) {
                lines.append(wrong).append('\n');
            }
        }
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("wrong-scorecards.ndjson"), lines);
    }

    private static boolean isWrong(String scorecard) {
        try {
            ScorecardJson.read(scorecard);
            return false;
        } catch (InvalidInputException e) {
            return true;
        }
    }

    private static String json(Map<String, Object> plain) {
        Draft draft = Drafts.of(plain);
        return new String(JsonText.bytes(text -> text.draft(draft)), StandardCharsets.UTF_8);
    }
}
