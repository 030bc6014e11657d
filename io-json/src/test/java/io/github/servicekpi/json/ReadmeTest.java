package io.github.servicekpi.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.PeriodType;
import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Explanation;
import io.github.servicekpi.assessment.ImprovementPlan;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.assessment.Sentences;
import io.github.servicekpi.assessment.ValueRanges;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scoring.Deduct;
import io.github.servicekpi.scoring.Distance;
import io.github.servicekpi.scoring.Interpolate;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.ScoreCurve;
import io.github.servicekpi.scoring.ScoringMethod;
import io.github.servicekpi.scoring.Threshold;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What README.md and the Javadoc of packages show is compiled here, and is true.
 *
 * <p>Their Java code stands between {@code // region} and {@code // end}, and they must show just these lines.
 */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final String CORE = "core/src/main/java/";
    private static final String JSON = "io-json/src/main/java/";

    private final String page = text("README.md");

    @Test
    void everyBlockOfThePageIsOneThatIsHeldHere() {
        List<String> languages = all("```(\\w+)[^\n]*\n", page);

        assertEquals(List.of("java", "java", "sh", "text", "json", "text", "json", "json", "json", "xml"), languages);
    }

    @Test
    void itSaysWhatItIsAndShowsJavaOnTheFirstScreen() {
        List<String> firstScreen = page.lines().limit(40).toList();

        assertTrue(String.join("\n", firstScreen).contains("```java\n" + block("java", 0) + "```"));
        assertTrue(page.indexOf("```text") > page.indexOf("```java"));
    }

    @Test
    void theTestCommandIsTheOneThatEveryChangeIsTestedWith() {
        String command =
                all("\\| `(mvn [^`]* verify)` \\|", text("CONTRIBUTING.md")).get(0);

        assertTrue(text(".ci/run").contains("\nJAVA_HOME=\"$home\" " + command + "\n"));
    }

    @Test
    void theFirstScreenComesToWhatItSays() {
        // region first screen
        Scorecard scorecard = ScorecardJson.template("after-sales-service-manager"); // or ScorecardJson.read(path)
        ScorecardCalculator calculator = ScorecardCalculator.of(scorecard); // thread-safe, reusable
        Assessment assessment = calculator.assess(PerformanceRecord.builder()
                .subject("E-1001")
                .period("2026-Q3")
                .value("service-cost-ratio", "0.42")
                .value("warranty-visits-per-unit", "2.4")
                .ratio("on-time-repair-rate", 190, 200)
                .ratio("on-time-commissioning-rate", 49, 50)
                .ratio("service-satisfaction-rate", 239, 240)
                .ratio("customer-visit-completion-rate", 39, 40)
                .value("customer-complaints", 0)
                .notApplicable("complaint-handling-satisfaction-rate", "no complaints this quarter")
                .value("report-timeliness-rate", 100)
                .build());
        assessment.total(); // 83.37
        assessment.band().id(); // exceeds
        assessment.indicator("service-cost-ratio"); // service-cost-ratio: 84.67 (scored)
        assessment.explain().get(0); // service-cost-ratio: line, 254/3
        // end
        String code = region("first screen");
        assertComments(
                code,
                assessment.total(),
                assessment.band().id(),
                assessment.indicator("service-cost-ratio"),
                assessment.explain().get(0));
        assertEquals(code, block("java", 0));
    }

    @Test
    void theSecondScreenSaysWhyAndWhatNext() {
        Scorecard scorecard = ScorecardJson.template("after-sales-service-manager");
        ScorecardCalculator calculator = ScorecardCalculator.of(scorecard);
        String records = text("examples/cli/data/after-sales-2026-Q3.ndjson");
        Assessment assessment = RecordJson.assess(records.substring(0, records.indexOf('\n')), calculator);
        // region second screen
        Sentences sentences = Sentences.in("en");
        sentences.of(assessment.explain().get(0));
        // 0.42 % lies between 0.475 % (70 points) and 0.4 % (90 points): 84.67

        ImprovementPlan plan = calculator.plan(assessment.record(), new BigDecimal("85"));
        sentences.of(plan).get(3);
        // On-time repair rate: 70.86 points, which takes 96.12825 % or more (193 or more of 200)

        ValueRanges values = calculator
                .valueRanges("service-cost-ratio", assessment.period())
                .orElseThrow();
        values.in(scorecard.bands().get(1)); // [> 2/5, <= 19/40]: more than 0.4 %, at most 0.475 %
        // end
        String code = region("second screen");
        assertTrue(code.contains("// " + sentences.of(assessment.explain().get(0)) + "\n"), code);
        assertTrue(code.contains("// " + sentences.of(plan).get(3) + "\n"), sentences.of(plan)::toString);
        assertTrue(code.contains("// " + values.in(scorecard.bands().get(1)) + ":"), code);
        assertEquals(code, block("java", 1));
    }

    @Test
    void theSheetShowsWhatItsRecordComesTo() {
        Scorecard scorecard = ScorecardJson.template("after-sales-service-manager");
        String records = text("examples/cli/data/after-sales-2026-Q3.ndjson");
        String record = records.substring(0, records.indexOf('\n'));
        Assessment assessment = RecordJson.assess(record, ScorecardCalculator.of(scorecard));
        List<String> sheet = List.of(block("text", 0).replaceAll(" +", " ").split("\n"));

        assertEquals("Subject " + assessment.subject(), sheet.get(2));
        for (int i = 0; i < assessment.indicators().size(); i++) {
            IndicatorResult line = assessment.indicators().get(i);
            String row = sheet.get(8 + i);
            assertTrue(row.startsWith(english(line.indicator().name()) + " "), row);
            assertTrue(row.endsWith(" " + figures(line)), () -> row + " does not end in " + figures(line));
        }
        assertEquals(
                List.of(
                        "Coverage " + assessment.coverage().toPlainString() + " %",
                        "Weighted total " + assessment.weightedTotal(),
                        "Total " + assessment.total() + " "
                                + english(assessment.band().name())),
                sheet.stream()
                        .filter(line -> line.matches("(Coverage|Weighted total|Total) .*"))
                        .toList());
        for (Explanation explanation : assessment.explain()) {
            String sentence = Sentences.in("en").of(explanation);
            assertTrue(sheet.stream().anyMatch(line -> line.endsWith(" " + sentence)), sentence);
        }
    }

    /** {@return the end of a line of the sheet: target, score, band, weight and weighted score} */
    private static String figures(IndicatorResult line) {
        return String.join(
                " ",
                line.target().orElseThrow().toPlainString(),
                line.indicator().unit().orElseThrow(),
                line.score().orElseThrow().toPlainString(),
                english(line.band().orElseThrow().name()),
                line.indicator().weight().toPlainString(),
                line.weightedScore().toPlainString());
    }

    private static String english(Optional<LocalizedText> name) {
        return name.orElseThrow().in("en");
    }

    @Test
    void theWrongScorecardGetsTheSentencesShown() {
        String wrong = block("json", 0);

        String printed = assertThrows(InvalidInputException.class, () -> ScorecardJson.read(wrong)).problems().stream()
                .map(problem -> "wrong.json:" + problem.line() + ":" + problem.column() + ": " + problem.message()
                        + " [" + problem.code() + "]\n")
                .collect(Collectors.joining());
        assertEquals(printed, block("text", 1));
    }

    @Test
    void theAssessmentShownIsThatOfTheRecordByTheScorecard() {
        Scorecard scorecard = ScorecardJson.read(block("json", 1));
        Assessment assessment = RecordJson.assess(block("json", 2), ScorecardCalculator.of(scorecard));

        assertEquals(
                AssessmentJson.of(scorecard).toString(assessment),
                block("json", 3).replace("\n", ""));
    }

    @Test
    void eachMethodScoresAsItsRowSays() {
        Pattern row = Pattern.compile("\\| `([a-z-]+)` \\| (\\S+) \\|.*\\| `\\{(.*)}` \\| (?:`(.*)`: )?(.*) \\|");
        List<String> methods = new ArrayList<>();
        for (String line : page.split("\n")) {
            Matcher cells = row.matcher(line);
            if (cells.matches()) {
                methods.add(cells.group(1));
                String measured = cells.group(4) == null ? "97" : "{\"level\": \"" + cells.group(4) + "\"}";
                String scoring = "{\"method\": \"" + cells.group(1) + "\", " + cells.group(3) + "}";
                assertEquals(cells.group(5), score(scoring, measured));
                assertTrue(text("core/README.md").contains("| `" + cells.group(1) + "` | " + cells.group(2) + " |"));
            }
        }
        assertEquals(List.of("interpolate", "steps", "deduct", "attainment", "pass-fail", "rated"), methods);
    }

    @Test
    void noRoundingCrossesAnEdgeJustAsTheTableShows() {
        List<String> exact =
                List.of(all("\\| exact \\| (.*) \\|\n", page).get(0).split(" \\| "));
        List<String> printed = exact.stream()
                .map(score -> score("{\"method\": \"rated\"}", "{\"rating\": " + score + "}"))
                .toList();

        assertEquals(List.of("59.991", "59.997", "60"), exact);
        assertEquals(List.of(String.join(" | ", printed)), all("\\| printed \\| (.*) \\|\n", page));
    }

    /** {@return what a measurement scores against a target of 95 %, where higher is better and a band begins at 60} */
    private static String score(String scoring, String measurement) {
        Scorecard scorecard = ScorecardJson.read("""
                {"format": 1, "id": "one-line", "version": "1",
                 "bands": [{"id": "meets", "from": 60, "to": 100}, {"id": "misses", "from": 0, "to": 60}],
                 "indicators": [{"id": "line", "unit": "%%", "polarity": "higher-is-better", "weight": 100,
                                 "targets": {"month": 95}, "scoring": %s}]}
                """.formatted(scoring));
        String record = "{\"subject\": \"E-1\", \"period\": \"2026-09\", \"values\": {\"line\": " + measurement + "}}";
        return RecordJson.assess(record, ScorecardCalculator.of(scorecard))
                .total()
                .toPlainString();
    }

    @Test
    void theCoordinatesAreThoseOfTheModule() {
        String coordinates = block("xml", 0);

        assertEquals(
                all("<groupId>(.*?)</groupId>", coordinates),
                all("<groupId>(.*?)</groupId>", text("pom.xml")).subList(0, 1));
        assertTrue(text("io-json/pom.xml")
                .contains("\n  " + all("(<artifactId>.*)", coordinates).get(0) + "\n"));
        assertTrue(text("pom.xml")
                .contains("\n" + all("( *<version>.*\n)", coordinates).get(0)));
    }

    @Test
    void theScorecardWrittenInCodeIsTheOneWrittenInJson() {
        Story story = Story.told();
        String code = region("assess");

        assertEquals(ScorecardJson.read(block("json", 1)), story.scorecard());
        assertEquals(RecordJson.read(block("json", 2)), story.record());
        assertComments(
                code,
                story.assessment().indicators(),
                story.assessment().total(),
                story.assessment().band().id());
        assertJavadoc(CORE + "io/github/servicekpi/measurement/package-info.java", region("record"));
        assertJavadoc(CORE + "io/github/servicekpi/assessment/package-info.java", code);
    }

    /** The scorecard, the record and the assessment that the Javadoc of core tells of. */
    private record Story(Scorecard scorecard, PerformanceRecord record, Assessment assessment) {
        static Story told() {
            // region scorecard
            Scorecard scorecard = Scorecard.builder()
                    .id("field-engineer")
                    .version("1.0")
                    .name(LocalizedText.of(Map.of("en", "Field engineer", "zh-CN", "现场工程师")))
                    .band(Band.builder().id("exceeds").from("90").to("100"))
                    .band(Band.builder().id("meets").from("60").to("90"))
                    .band(Band.builder().id("misses").from("0").to("60"))
                    .indicator(Indicator.builder()
                            .id("on-time-repair-rate")
                            .unit("%")
                            .polarity(Polarity.HIGHER_IS_BETTER)
                            .weight("70")
                            .target(PeriodType.MONTH, "95")
                            .target(AssessmentPeriod.parse("2026-12"), "90")
                            .scoring(Interpolate.builder()
                                    .point("100", Threshold.value("100"))
                                    .point("60", Threshold.target())
                                    .point("0", Threshold.targetPlus("-20"))))
                    .indicator(Indicator.builder()
                            .id("repair-time")
                            .unit("h")
                            .polarity(Polarity.LOWER_IS_BETTER)
                            .weight("30")
                            .target(PeriodType.MONTH, "24")
                            .scoring(Deduct.builder("5", Distance.of("1"))))
                    .build();
            // end
            // region record
            PerformanceRecord record = PerformanceRecord.builder()
                    .subject("E-1001")
                    .period("2026-09")
                    .ratio("on-time-repair-rate", 58, 60)
                    .value("repair-time", "25.5")
                    .build();
            // end
            // region assess
            ScorecardCalculator calculator = ScorecardCalculator.of(scorecard); // thread-safe, reusable
            Assessment assessment = calculator.assess(record);
            assessment.indicators(); // [on-time-repair-rate: 73.33 (scored), repair-time: 92.50 (scored)]
            assessment.total(); // 79.08
            assessment.band().id(); // meets
            // end
            return new Story(scorecard, record, assessment);
        }
    }

    @Test
    void aScorecardWrittenInCodeGetsAllItsProblemsAtOnce() {
        Scorecard scorecard = Story.told().scorecard();
        InvalidInputException wrong = assertThrows(InvalidInputException.class, () -> {
            // region problems
            scorecard.toBuilder().minimumCoverage("101").maximumTotal("99").build();
            // end
        });

        String said = "// " + wrong.getMessage().replace("\n", "\n// ").replace("; write", ";\n//     write") + "\n";
        assertJavadoc(
                CORE + "io/github/servicekpi/scorecard/package-info.java",
                region("scorecard"),
                region("problems") + said);
    }

    @Test
    void theCurveGivesTheExactScoresShown() {
        Scorecard scorecard = Story.told().scorecard();
        // region curve
        ScoringMethod method = scorecard.indicators().get(0).scoring();
        ScoreCurve curve = method.curve(Polarity.HIGHER_IS_BETTER, new BigDecimal("95"));
        Rational onTime = Rational.of(5800).dividedBy(Rational.of(60));
        curve.scoreOf(Rational.of(95)); // 60
        curve.scoreOf(onTime); // 220/3
        // end
        assertComments(region("curve"), curve.scoreOf(Rational.of(95)), curve.scoreOf(onTime));
        assertJavadoc(CORE + "io/github/servicekpi/scoring/package-info.java", region("curve"));
    }

    @Test
    void theSharedWordsSayWhatIsShown() {
        // region words
        AssessmentPeriod quarter = AssessmentPeriod.parse("2026-Q3");
        quarter.parts(PeriodType.MONTH); // [2026-07, 2026-08, 2026-09]
        quarter.lastDay(); // 2026-09-30

        LocalizedText name = LocalizedText.of(Map.of("en", "Field engineer", "zh-CN", "现场工程师"));
        name.in("zh-CN"); // 现场工程师

        Rational.of(220).dividedBy(Rational.of(3)); // 220/3
        // end
        assertComments(
                region("words"),
                quarter.parts(PeriodType.MONTH),
                quarter.lastDay(),
                name.in("zh-CN"),
                Rational.of(220).dividedBy(Rational.of(3)));
        assertJavadoc(CORE + "io/github/servicekpi/package-info.java", region("words"));
    }

    @Test
    void aFileOfRecordsIsAssessedByTheCodeShown(@TempDir Path folder) throws IOException {
        Path cardFile = Files.writeString(folder.resolve("scorecard.json"), block("json", 1));
        Path recordsFile = Files.writeString(folder.resolve("records.ndjson"), block("json", 2) + "{}\n");
        Path assessmentsFile = folder.resolve("assessments.ndjson");
        List<Reject> rejects = new ArrayList<>();
        // region files
        Scorecard scorecard = ScorecardJson.read(cardFile);
        NdjsonAssessor assessor = NdjsonAssessor.of(ScorecardCalculator.of(scorecard)); // thread-safe, reusable
        try (InputStream records = Files.newInputStream(recordsFile);
                OutputStream assessments = Files.newOutputStream(assessmentsFile)) {
            assessor.assess(records, assessments, reject -> rejects.add(reject));
        }
        // end
        assertEquals(block("json", 3).replace("\n", "") + "\n", Files.readString(assessmentsFile));
        assertEquals(List.of(2L), rejects.stream().map(Reject::line).toList());
        assertJavadoc(JSON + "io/github/servicekpi/json/package-info.java", region("files"));
    }

    /** Holds what is written behind the calls of some code to what they give. */
    private static void assertComments(String code, Object... given) {
        assertEquals(Stream.of(given).map(Object::toString).toList(), all("(?m)^[^=\n]*; // (.*)$", code));
    }

    private static void assertJavadoc(String file, String... code) {
        List<String> shown = all("(?s)<pre>\\{@code\n(.*?) \\* }</pre>", text(file)).stream()
                .map(lines -> lines.replaceAll("(?m)^ \\* ?", ""))
                .toList();
        assertEquals(List.of(code), shown, file);
    }

    /** {@return the block of the page that is the {@code index}th of a language, from 0} */
    private String block(String language, int index) {
        return all("(?s)```" + language + "[^\n]*\n(.*?)```", page).get(index);
    }

    private static String region(String name) {
        return region("ReadmeTest.java", name);
    }

    /** {@return the lines of a region of a test of this package} */
    static String region(String file, String name) {
        String source = text("io-json/src/test/java/io/github/servicekpi/json/" + file);
        return all("(?s)// region " + name + "\n(.*?)// end", source).get(0).stripIndent();
    }

    /** {@return what a pattern's group finds in a text} */
    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
