package io.github.servicekpi.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Problem;
import io.github.servicekpi.calculator.ScorecardCalculator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A valid scorecard and a valid record to break at one place or at several.
 *
 * <p>A {@code »} in a text stands for nothing and marks what follows it: a problem is expected there.
 */
final class Samples {
    static final String CARD = """
            {
              "format": 1,
              "id": "desk",
              "version": "1.0",
              "name": {"zh-CN": "服务台", "en": "Desk"},
              "individualTargets": true,
              "bands": [
                {"id": "meets", "from": 60, "to": 100},
                {"id": "misses", "from": 0, "to": 60}
              ],
              "groups": [
                {"id": "service", "weight": 70},
                {"id": "conduct", "weight": 30}
              ],
              "indicators": [
                {
                  "id": "cost-ratio", "group": "service", "unit": "%",
                  "polarity": "lower-is-better", "weight": 60,
                  "targets": {"month": 5},
                  "scoring": {"method": "interpolate", "points": [
                    {"score": 100, "at": {"percentOfTarget": 60}},
                    {"score": 60, "at": "target"},
                    {"score": 0, "at": 10}
                  ]}
                },
                {
                  "id": "output", "group": "service", "polarity": "higher-is-better", "weight": 40,
                  "targets": {"month": 200},
                  "scoring": {"method": "attainment"}
                },
                {
                  "id": "teamwork", "group": "conduct", "weight": 100,
                  "scoring": {"method": "rated", "levels": [
                    {"id": "good", "score": 80}, {"id": "weak", "score": 40}
                  ]}
                }
              ],
              "adjustmentRange": {"min": -5, "max": 5},
              "gates": [{"indicator": "cost-ratio", "scoreBelow": 50, "capTotalAt": 59}]
            }
            """;

    static final String RECORD = """
            {
              "subject": "E-1",
              "period": "2026-09",
              "targets": {"output": 150},
              "values": {
                "cost-ratio": {"numerator": 4, "denominator": 100},
                "output": 120,
                "teamwork": {"level": "good"}
              },
              "adjustments": [{"points": 2, "reason": "Helped out."}]
            }
            """;

    private static final String MARK = "»";
    private static final Pattern TALKS_OF_CODE = Pattern.compile(
            "(?i)jackson|exception|java|token|parser|unexpected|illegal|StreamRead|null pointer|feature|@[0-9a-f]{5}");

    private Samples() {}

    /** {@return the scorecard with fragments, each of which stands in it once, replaced by others} */
    static String card(String... fragmentsAndOthers) {
        return replaced(CARD, fragmentsAndOthers);
    }

    /** {@return the record with fragments, each of which stands in it once, replaced by others} */
    static String record(String... fragmentsAndOthers) {
        return replaced(RECORD, fragmentsAndOthers);
    }

    private static String replaced(String text, String... fragmentsAndOthers) {
        String replaced = text;
        for (int i = 0; i < fragmentsAndOthers.length; i += 2) {
            String fragment = fragmentsAndOthers[i];
            int at = replaced.indexOf(fragment);
            assertTrue(at >= 0 && at == replaced.lastIndexOf(fragment), () -> fragment + " does not stand there once");
            replaced = replaced.replace(fragment, fragmentsAndOthers[i + 1]);
        }
        return replaced;
    }

    /** Expects a scorecard to be rejected for exactly these problems, in this order, each where its mark stands. */
    static void assertCard(String marked, String... codesAndPointers) {
        assertProblems(ScorecardJson::read, marked, codesAndPointers);
    }

    /** Expects a record to be rejected in the same way, for what it is by itself. */
    static void assertRecord(String marked, String... codesAndPointers) {
        assertProblems(RecordJson::read, marked, codesAndPointers);
    }

    /** Expects a record to be rejected in the same way by the scorecard above, or by one like it. */
    static void assertRecordFor(String card, String marked, String... codesAndPointers) {
        ScorecardCalculator calculator = ScorecardCalculator.of(ScorecardJson.read(card));
        assertProblems(json -> RecordJson.assess(json, calculator), marked, codesAndPointers);
    }

    static void assertProblems(Consumer<String> reader, String marked, String... codesAndPointers) {
        List<String> places = places(marked);
        assertEquals(codesAndPointers.length, places.size(), "marks");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            expected.add(codesAndPointers[i] + " " + places.get(i));
        }
        String text = marked.replace(MARK, "");
        assertEquals(String.join("\n", expected), shown(problems(() -> reader.accept(text))));
    }

    /** {@return what is wrong; checks that every message is fit for its reader} */
    static List<Problem> problems(Runnable reading) {
        List<Problem> problems =
                assertThrows(InvalidInputException.class, reading::run).problems();
        assertInOrder(problems);
        for (Problem problem : problems) {
            assertFalse(TALKS_OF_CODE.matcher(problem.message()).find(), problem::toString);
        }
        return problems;
    }

    /** Problems of any text have places, in order, and messages that can be shown, whatever they quote of it. */
    static void assertInOrder(List<Problem> problems) {
        for (Problem problem : problems) {
            assertFalse(problem.message().isBlank(), problem::toString);
            assertFalse(problem.message().codePoints().anyMatch(Character::isISOControl), problem::toString);
            assertTrue(problem.message().length() < 2000, problem::toString);
            assertTrue(problem.line() >= 1 && problem.column() >= 1, problem::toString);
        }
        List<Problem> listed = problems.subList(0, Math.min(problems.size(), Problem.MOST_LISTED));
        assertEquals(listed.stream().sorted().toList(), listed, "in order");
    }

    private static String shown(List<Problem> problems) {
        return String.join("\n", problems.stream().map(Samples::shown).toList());
    }

    /** {@return a problem as code, pointer, line and column} */
    static String shown(Problem problem) {
        return problem.code() + " " + problem.pointer() + " " + problem.line() + ":" + problem.column();
    }

    private static List<String> places(String marked) {
        List<String> places = new ArrayList<>();
        int line = 1;
        int column = 1;
        for (int c : marked.replace("\r\n", "\n").codePoints().toArray()) {
            if (c == MARK.charAt(0)) {
                places.add(line + ":" + column);
            } else if (c == '\n' || c == '\r') {
                line++;
                column = 1;
            } else if (c != '\ufeff' || line > 1 || column > 1) {
                column++;
            }
        }
        return places;
    }
}
