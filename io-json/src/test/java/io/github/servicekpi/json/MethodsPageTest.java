package io.github.servicekpi.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.json.MarkdownPage.Block;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The scorings of io-json/METHODS.md score as the tables behind them say. */
class MethodsPageTest {
    /** The target and the polarity, or neither, then the values and their scores. */
    private static final Pattern EXAMPLE =
            Pattern.compile("(?:target (\\d+), `([a-z-]+)`[^|]*|an evaluator awards it:\n\n)"
                    + "\\| (?:实际值 value|评定 awarded) \\| (.*) \\|\n.*\n\\| 得分 score \\| (.*) \\|\n");

    private final MarkdownPage page = MarkdownPage.of("io-json/METHODS.md");
    private final List<Block> scorings = page.blocks("json");
    private final List<MatchResult> examples =
            EXAMPLE.matcher(page.prose()).results().toList();

    @Test
    void everyMethodHasASectionAnExampleAndTheNameThatTheOtherPagesGiveIt() {
        List<String> methods = List.of("interpolate", "steps", "deduct", "attainment", "pass-fail", "rated");
        String core = MarkdownPage.of("core/README.md").prose();

        assertEquals(
                methods,
                scorings.stream()
                        .map(block -> (String) PlainJson.object(block.text()).get("method"))
                        .toList());
        assertEquals(methods.size(), examples.size());
        List<MatchResult> sections = Pattern.compile("(?m)^## (.*) · `(.*)`$")
                .matcher(page.prose())
                .results()
                .toList();
        assertEquals(methods, sections.stream().map(section -> section.group(2)).toList());
        for (MatchResult section : sections) {
            String row = "| `" + section.group(2) + "` | " + section.group(1).replace("、", "/") + " |";
            assertEquals(2, core.split(Pattern.quote(row), -1).length, row);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleScoresAsItsTableSays() {
        return IntStream.range(0, examples.size())
                .mapToObj(i -> DynamicTest.dynamicTest(scorings.get(i).text(), () -> {
                    MatchResult example = examples.get(i);
                    List<String> scores = Arrays.stream(example.group(3).split(" \\| "))
                            .map(value -> score(scorings.get(i).text(), example, value))
                            .toList();
                    assertEquals(example.group(4), String.join(" | ", scores));
                }));
    }

    private static String score(String scoring, MatchResult example, String value) {
        String rule = example.group(1) == null
                ? ""
                : "\"polarity\": \"%s\", \"targets\": {\"month\": %s},".formatted(example.group(2), example.group(1));
        ScorecardCalculator calculator = ScorecardCalculator.of(ScorecardJson.read("""
                {"format": 1, "id": "one-line", "version": "1", "bands": [{"id": "all", "from": 0, "to": 100}],
                 "indicators": [{"id": "line", "weight": 100, %s "scoring": %s}]}
                """.formatted(rule, scoring)));
        String record = "{\"subject\": \"E-1\", \"period\": \"2026-09\", \"values\": {\"line\": "
                + value.replace("`", "") + "}}";
        return RecordJson.assess(record, calculator).total().toPlainString();
    }
}
