package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.Drafts;
import io.github.servicekpi.secondopinion.RandomSheets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * The quick way of a line against the located one, on lines spelled as programs do, in any other way, and broken: in what
 * they say and byte by byte. {@link #main} asks for any number of scorecards, with {@value #LINES} lines each.
 */
class PlainLinesLaws {
    private static final int LINES = 20;
    /** What breaks a line, or does not. */
    private static final byte[] BYTES = "{}[]:,\"\\0123456789.-+eE \t\r\nxu\u0000\u001f\u007f张\ufffd".getBytes(UTF_8);

    /** Takes down what a line comes to. */
    private static final class Seen implements Results {
        private final AssessmentJson writer;
        private final List<Object> results = new ArrayList<>();

        Seen(AssessmentJson writer) {
            this.writer = writer;
        }

        @Override
        public void accept(Assessment assessment) {
            results.add(writer.toString(assessment));
            results.add(assessment.record());
        }

        @Override
        public void reject(Reject reject) {
            results.add(reject);
        }

        @Override
        public boolean areMany() {
            return false;
        }

        @Override
        public NdjsonAssessor.Summary handOver() {
            throw new AssertionError();
        }
    }

    /** Lines for one random scorecard, and how many of those spelled as programs do are valid and took the quick way. */
    private static final class Lines {
        private final ScorecardCalculator calculator;
        private final AssessmentJson writer;
        private final PlainLineReader plainLines;
        private final LineAssessor assessor;
        private final Map<String, Object> card;
        private final Choices choices;
        private int valid;
        private int quick;
        /** How many of the quick ones had targets or adjustments of their own. */
        private int quickWithMore;

        Lines(long seed) {
            this.choices = Choices.seeded(seed);
            this.card = RandomSheets.card(choices);
            this.calculator = ScorecardCalculator.of(ScorecardJson.read(RandomText.of(card, choices)));
            this.writer = AssessmentJson.of(calculator.scorecard());
            this.plainLines = new PlainLineReader(calculator.scorecard());
            this.assessor = new LineAssessor(calculator);
        }

        void hold() {
            for (int i = 0; i < LINES; i++) {
                boolean plain = choices.below(2) == 0;
                byte[] line = plain ? asProgramsWrite() : otherwise();
                boolean more = new String(line, UTF_8).matches("(?s).*\"(targets|adjustments)\".*");
                List<Object> expected = located(line);
                Seen seen = new Seen(writer);
                byte[] file = new byte[line.length + 7];
                System.arraycopy(line, 0, file, 3, line.length);
                assessor.assess(file, 3, 3 + line.length, 7, seen);

                assertEquals(expected, seen.results, new String(line, UTF_8));
                if (plain) {
                    boolean taken = expected.size() == 2
                            && plainLines.read(line, 0, line.length).isPresent();
                    valid += expected.size() - 1;
                    quick += taken ? 1 : 0;
                    quickWithMore += taken && more ? 1 : 0;
                }
            }
        }

        private List<Object> located(byte[] line) {
            Seen seen = new Seen(writer);
            assessor.assess(DraftReader.readLine(line), 7, seen);
            return seen.results;
        }

        private Map<String, Object> record() {
            return RandomSheets.record(card, choices, 10);
        }

        /** {@return a record as programs write it, mostly of a subject without escapes} */
        private byte[] asProgramsWrite() {
            Map<String, Object> record = record();
            if (choices.below(4) > 0) {
                record.replace("subject", "员工-" + choices.below(1000));
            }
            return JsonText.bytes(json -> json.draft(Drafts.of(record)));
        }

        private byte[] otherwise() {
            return switch (choices.below(4)) {
                case 0 -> oneLine(RandomText.of(record(), choices));
                case 1 -> oneLine(RandomText.exactly(Mutant.of(record(), choices), choices));
                case 2 -> JsonText.bytes(json -> json.draft(Drafts.of(Mutant.of(record(), choices))));
                default -> broken(asProgramsWrite());
            };
        }

        private static byte[] oneLine(String text) {
            return text.replace('\n', ' ').getBytes(UTF_8);
        }

        private byte[] broken(byte[] line) {
            byte[] broken = line;
            for (int times = 1 + choices.below(3); times > 0; times--) {
                int at = choices.below(broken.length);
                int until = Math.min(broken.length, at + choices.below(3));
                byte[] between = new byte[choices.below(3)];
                for (int i = 0; i < between.length; i++) {
                    between[i] = BYTES[choices.below(BYTES.length)];
                }
                byte[] changed = Arrays.copyOf(broken, at + between.length + broken.length - until);
                System.arraycopy(between, 0, changed, at, between.length);
                System.arraycopy(broken, until, changed, at + between.length, broken.length - until);
                broken = changed;
            }
            return broken;
        }
    }

    @Property(tries = 150)
    void everyLineComesToTheSameByBothWays(@ForAll long seed) {
        new Lines(seed).hold();
    }

    @Test
    void mostRecordsTakeTheQuickWay() {
        int valid = 0;
        int quick = 0;
        int quickWithMore = 0;
        for (int seed = 0; seed < 40; seed++) {
            Lines lines = new Lines(seed);
            lines.hold();
            valid += lines.valid;
            quick += lines.quick;
            quickWithMore += lines.quickWithMore;
        }

        assertTrue(10 * quickWithMore > quick, quickWithMore + " of " + quick);
        assertTrue(valid > 200 && 4 * quick > 3 * valid, quick + " of " + valid);
    }

    /** Takes the number of scorecards and the first seed. */
    public static void main(String... args) {
        long first = Long.parseLong(args[1]);
        long valid = 0;
        long quick = 0;
        int different = 0;
        for (long seed = first; seed < first + Long.parseLong(args[0]); seed++) {
            Lines lines = new Lines(seed);
            try {
                lines.hold();
            } catch (AssertionError | RuntimeException e) {
                different++;
                System.out.println(seed + ": " + e);
            }
            valid += lines.valid;
            quick += lines.quick;
        }
        System.out.println(
                different + " scorecards with a difference; " + quick + " of " + valid + " records took the quick way");
    }
}
