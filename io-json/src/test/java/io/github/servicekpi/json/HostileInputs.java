package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Documents that nobody writes by accident, each with the problem that is found first in it. */
final class HostileInputs {
    private static final int MEBIBYTE = 1 << 20;

    /** A document that is made when it is asked for, read as a scorecard or as a record. */
    record Hostile(String name, Consumer<byte[]> reader, Supplier<byte[]> document, String firstProblem) {
        void check() {
            byte[] utf8 = document.get();
            List<Problem> problems = Samples.problems(() -> reader.accept(utf8));
            assertEquals(firstProblem, Samples.shown(problems.get(0)), name);
        }
    }

    private HostileInputs() {}

    /** {@return those that are small, or are refused before they grow} */
    static List<Hostile> small() {
        List<Hostile> small = new ArrayList<>();
        small.addAll(numbers());
        small.addAll(nesting());
        small.addAll(bytes());
        small.addAll(surrogates());
        return small;
    }

    /** {@return a mebibyte each of what takes the most memory for its length} */
    static List<Hostile> crowds() {
        String deep = "[".repeat(30) + "]".repeat(30) + ",";
        return List.of(
                card("lists", () -> filled("[", "[],", "0]"), "wrong-type  1:1"),
                card("objects", () -> filled("[", "{},", "0]"), "wrong-type  1:1"),
                card("numbers", () -> filled("[", "0,", "0]"), "wrong-type  1:1"),
                card("deep lists", () -> filled("[", deep, "0]"), "wrong-type  1:1"),
                card("small objects", () -> filled("[", "{\"\":0},", "0]"), "wrong-type  1:1"),
                card("bands", () -> filled("{\"bands\":[", "{\"\":0},", "0]}"), "missing-member  1:1"),
                card("indicators", () -> filled("{\"indicators\":[", "{\"\":0},", "0]}"), "missing-member  1:1"),
                card("points", HostileInputs::cardOfPoints, "missing-member  1:1"),
                card("unknown members", () -> members("{", i -> name(i) + ":0,", "}"), "missing-member  1:1"),
                card("languages", () -> members("{\"name\":{", i -> name(i) + ":0,", "}}"), "missing-member  1:1"),
                record(
                        "measurements",
                        () -> members("{\"values\":{", i -> name(i) + ":{\"\":0},", "}}"),
                        "missing-member  1:1"),
                record("adjustments", () -> filled("{\"adjustments\":[", "{\"\":0},", "0]}"), "missing-member  1:1"),
                record("one name", () -> filled("{", "\"a\":0,", "\"a\":0}"), "missing-member  1:1"),
                record("names twice", () -> members("{", i -> name(i / 2) + ":0,", "}"), "missing-member  1:1"),
                record(
                        "names of one hash code",
                        () -> members("{", i -> colliding(i) + ":0,", "}"),
                        "missing-member  1:1"),
                record("halves of pairs", () -> filled("[", "\"\\ud800\",", "0]"), "wrong-type  1:1"),
                record("a long text", () -> "{\"subject\":\"" + "服".repeat(340_000) + "\"}", "missing-member  1:1"),
                record("a long name", () -> "{\"" + "n".repeat(1_000_000) + "\":1}", "text-too-long  1:2"));
    }

    private static Hostile card(String name, Supplier<String> document, String firstProblem) {
        return new Hostile(name, ScorecardJson::read, () -> document.get().getBytes(UTF_8), firstProblem);
    }

    private static Hostile record(String name, Supplier<String> document, String firstProblem) {
        return new Hostile(name, RecordJson::read, () -> document.get().getBytes(UTF_8), firstProblem);
    }

    private static List<Hostile> numbers() {
        String digits = "9".repeat(1_000_000);
        return List.of(
                target("1e999999999", "number-out-of-range"),
                target("-1e999999999", "number-out-of-range"),
                target("1e-999999999", "too-many-digits"),
                target("-1e-999999999", "too-many-digits"),
                target("1E+99999999999999999999", "number-out-of-range"),
                target("1e-99999999999999999999", "too-many-digits"),
                target("-" + digits, "number-out-of-range"),
                target("0." + digits, "too-many-digits"),
                target("1e" + digits, "number-out-of-range"),
                target("1e-" + digits, "too-many-digits"),
                target(digits + "e-999999", "too-many-digits"));
    }

    private static Hostile target(String number, String code) {
        return card(
                number.substring(0, Math.min(20, number.length())),
                () -> Samples.card("\"month\": 5", "\"month\": " + number),
                code + " /indicators/0/targets/month 19:28");
    }

    private static List<Hostile> nesting() {
        String pointer = "/0".repeat(32);
        return List.of(
                card("lists, never closed", () -> "[".repeat(100_000), "too-deep " + pointer + " 1:33"),
                card("lists", () -> "[".repeat(100_000) + "]".repeat(100_000), "too-deep " + pointer + " 1:33"),
                card("objects", () -> "{\"a\":".repeat(100_000), "too-deep " + "/a".repeat(32) + " 1:161"),
                record("a note", () -> "{\"x-a\":".repeat(100_000), "too-deep " + "/x-a".repeat(32) + " 1:225"),
                record("mixed", () -> "{\"a\":[".repeat(50_000), "too-deep " + "/a/0".repeat(16) + " 1:97"),
                card("a mebibyte of [", () -> "[".repeat(MEBIBYTE), "too-deep " + pointer + " 1:33"),
                card(
                        "a mebibyte of {\"a\":",
                        () -> filled("", "{\"a\":", ""),
                        "too-deep " + "/a".repeat(32) + " 1:161"),
                record(
                        "33 deep",
                        () -> "{\"subject\":1,\"x\":" + "[".repeat(32) + "]".repeat(32) + "}",
                        "missing-member  1:1"));
    }

    private static String cardOfPoints() {
        String scoring = filled("{\"scoring\":{\"method\":\"interpolate\",\"points\":[", "{\"\":0},", "0]}},", 10_000);
        return filled("{\"indicators\":[", scoring, "0]}");
    }

    /** {@return at most a mebibyte of the same} */
    private static String filled(String head, String unit, String tail) {
        return filled(head, unit, tail, MEBIBYTE);
    }

    private static String filled(String head, String unit, String tail, int length) {
        return head + unit.repeat((length - head.length() - tail.length()) / unit.length()) + tail;
    }

    private static String members(String head, IntFunction<String> member, String tail) {
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; text.length() < MEBIBYTE - 50; i++) {
            text.append(member.apply(i));
        }
        return text.append("\"end\":0").append(tail).toString();
    }

    private static String name(int i) {
        return '"' + Integer.toString(i, Character.MAX_RADIX) + '"';
    }

    private static String colliding(int i) {
        StringBuilder name = new StringBuilder("\"");
        for (int bit = 0; bit < 16; bit++) {
            name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return name.append('"').toString();
    }

    private static List<Hostile> bytes() {
        return List.of(
                utf8("c080", "invalid-utf8  1:3"),
                utf8("e08080", "invalid-utf8  1:3"),
                utf8("f0808080", "invalid-utf8  1:3"),
                utf8("eda080", "invalid-utf8  1:3"),
                utf8("edb080", "invalid-utf8  1:3"),
                utf8("f4908080", "invalid-utf8  1:3"),
                utf8("f8888080", "invalid-utf8  1:3"),
                utf8("e69c", "invalid-utf8  1:3"),
                utf8("f09f98", "invalid-utf8  1:3"),
                utf8("80", "invalid-utf8  1:3"),
                utf8("ff", "invalid-utf8  1:3"),
                utf8("e69c8de5", "invalid-utf8  1:4"),
                new Hostile("cut off", ScorecardJson::read, () -> hex("5b22e69c"), "invalid-utf8  1:3"),
                new Hostile("cut off after a mark", RecordJson::read, () -> hex("efbbbfe6"), "invalid-utf8  1:1"),
                encoded(StandardCharsets.UTF_16, "invalid-utf8  1:1"),
                encoded(StandardCharsets.UTF_16BE, "invalid-json  1:1"),
                encoded(StandardCharsets.UTF_16LE, "invalid-json  1:2"),
                encoded(Charset.forName("x-UTF-16LE-BOM"), "invalid-utf8  1:1"),
                encoded(Charset.forName("UTF-32BE"), "invalid-json  1:1"),
                encoded(Charset.forName("GB18030"), "invalid-utf8  1:4"),
                new Hostile("zeros", ScorecardJson::read, () -> new byte[MEBIBYTE], "invalid-json  1:1"),
                new Hostile("a byte too many", ScorecardJson::read, () -> new byte[MEBIBYTE + 1], "too-large  1:1"),
                new Hostile("no byte", RecordJson::read, () -> new byte[0], "invalid-json  1:1"),
                new Hostile("a mark alone", RecordJson::read, () -> hex("efbbbf"), "invalid-json  1:1"),
                record("white space", () -> " ".repeat(MEBIBYTE - 1) + "\n", "invalid-json  2:1"));
    }

    private static Hostile utf8(String hex, String firstProblem) {
        byte[] document = hex("5b22" + hex + "225d");
        return new Hostile(hex, RecordJson::read, () -> document, firstProblem);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static Hostile encoded(Charset charset, String firstProblem) {
        String document = charset.name().startsWith("GB") ? "{\"a\u670d\": 1}" : "{\"format\": 1}";
        return new Hostile(charset.name(), ScorecardJson::read, () -> document.getBytes(charset), firstProblem);
    }

    private static List<Hostile> surrogates() {
        String half = "\\ud83d";
        return List.of(
                record("in a value", () -> "{\"values\": {\"a\": \"" + half + "\"}}", "missing-member  1:1"),
                record(
                        "in a subject",
                        () -> Samples.record("\"E-1\"", "\"" + half + "\""),
                        "lone-surrogate /subject 2:14"),
                record("turned", () -> Samples.record("\"E-1\"", "\"\\ude00\\ud83d\""), "lone-surrogate /subject 2:14"),
                record("before a character", () -> Samples.record("E-1", half + "😀"), "lone-surrogate /subject 2:14"),
                record("at an end", () -> Samples.record("E-1", "😀" + half), "lone-surrogate /subject 2:14"),
                record(
                        "in a name",
                        () -> Samples.record("\"subject\"", "\"" + half + "😀\": 1, \"subject\""),
                        "lone-surrogate /\ufffd😀 2:3"),
                record(
                        "in a note",
                        () -> Samples.record("\"subject\"", "\"x-a\": [{\"b\": \"" + half + "\"}], \"subject\""),
                        "lone-surrogate /x-a/0/b 2:17"),
                record(
                        "in a note's name",
                        () -> Samples.record("\"subject\"", "\"x-" + half + "\": 1, \"subject\""),
                        "lone-surrogate /x-\ufffd 2:3"),
                card(
                        "in a language tag",
                        () -> Samples.card("\"en\"", "\"en" + half + "\""),
                        "lone-surrogate /name/en\ufffd 5:28"),
                card(
                        "in a word",
                        () -> Samples.card("\"lower-is", "\"" + half + "lower-is"),
                        "lone-surrogate /indicators/0/polarity 18:19"));
    }

    /** Reads them all; for a machine of little memory. */
    public static void main(String... args) {
        int read = 0;
        for (Hostile hostile :
                Stream.concat(small().stream(), crowds().stream()).toList()) {
            try {
                hostile.check();
                read++;
            } catch (OutOfMemoryError | StackOverflowError e) {
                throw new AssertionError(hostile.name(), e);
            }
        }
        System.out.println(read + " read");
    }
}
