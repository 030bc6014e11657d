package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.Bound;
import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Explanation;
import io.github.servicekpi.assessment.Sentences;
import io.github.servicekpi.fixture.Sheet;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scoring.ValueRange;
import io.github.servicekpi.secondopinion.Drafts;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Properties;
import java.util.PropertyResourceBundle;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final Sentences ENGLISH = Sentences.in("en");
    private static final Sentences CHINESE = Sentences.in("zh-CN");

    private static Sheet cost() {
        return Sheet.scored("lower-is-better", "0.5", """
                {'method': 'interpolate', 'points': [{'score': 90, 'at': 0.4}, {'score': 70, 'at': 0.475},
                 {'score': 60, 'at': 'target'}, {'score': 0, 'at': {'percentOfTarget': 200}}]}""")
                .with("/indicators/0/unit", "'%'")
                .with("/indicators/0/name", "{'en': 'Service cost', 'zh-CN': '服务费用率'}");
    }

    private static Explanation explain(Sheet sheet, String value) {
        return sheet.assess("{'line': " + value + "}").explain().get(0);
    }

    @Test
    void aLineIsExplainedByItsNeighbours() {
        assertEquals(
                "0.42 % lies between 0.475 % (70 points) and 0.4 % (90 points): 84.67",
                ENGLISH.of(explain(cost(), "0.42")));
        assertEquals("0.42 % 介于 0.475 %（70 分）与 0.4 %（90 分）之间：得 84.67 分", CHINESE.of(explain(cost(), "0.42")));
    }

    @Test
    void aNumberWithoutAnEndIsRoundedAndMarked() {
        String ratio = "{'numerator': 1, 'denominator': 300}";
        assertEquals(
                "≈ 0.3333 % is better than 0.4 %; every such value scores 90.00", ENGLISH.of(explain(cost(), ratio)));
    }

    @Test
    void aFlatPieceSaysWhichValuesScoreTheSame() {
        Sheet sheet = Sheet.scored("higher-is-better", "80", """
                {'method': 'steps', 'steps': [{'score': 60, 'at': 'target'}, {'score': 100, 'beyond': 90}]}""");
        assertEquals("79 is worse than 80; every such value scores 0.00", ENGLISH.of(explain(sheet, "79")));
        assertEquals(
                "85 lies between 80 and 90; every value between them scores 60.00", ENGLISH.of(explain(sheet, "85")));
        assertEquals("90.1 is better than 90; every such value scores 100.00", ENGLISH.of(explain(sheet, "90.1")));
        Sheet plain = Sheet.scored("higher-is-better", "80", "{'method': 'pass-fail'}");
        assertEquals("80 scores 100.00, and so does every better value", ENGLISH.of(explain(plain, "80")));
        assertEquals("80 得 100.00 分，更好的数值也一样", CHINESE.of(explain(plain, "80")));
    }

    @Test
    void aPieceNoLongerThanAPlaceIsSaidLikeAPoint() {
        Sheet sheet =
                Sheet.scored("closer-is-better", "50", "{'method': 'steps', 'steps': [{'score': 90, 'at': 'target'}]}");
        assertEquals("50 stands for 90.00 points", ENGLISH.of(explain(sheet, "50")));
    }

    @Test
    void aFlatPieceThatAValueEndsIsSaidOfTheValue() {
        Sheet sheet =
                Sheet.scored("lower-is-better", "80", "{'method': 'steps', 'steps': [{'score': 60, 'beyond': 90}]}");
        assertEquals("90 scores 0.00, and so does every worse value", ENGLISH.of(explain(sheet, "90")));
        assertEquals("91 is worse than 90; every such value scores 0.00", ENGLISH.of(explain(sheet, "91")));
    }

    @Test
    void aScoreThatEveryValueHasSaysSo() {
        Sheet sheet = Sheet.scored("higher-is-better", "80", "{'method': 'attainment', 'scoreAtTarget': 0}");
        assertEquals("90 scores 0.00, as every value does", ENGLISH.of(explain(sheet, "90")));
    }

    @Test
    void aCurveIsSaidByItsEnds() {
        String ratio = "{'method': 'attainment', 'form': 'ratio'";
        assertEquals(
                "20 lies on the curve that reaches 100 points at 10: 50.00",
                ENGLISH.of(explain(Sheet.scored("lower-is-better", "10", ratio + "}"), "20")));
        assertEquals(
                "20 lies on the curve from 50 (20 points) to 10 (100 points): 50.00",
                ENGLISH.of(explain(Sheet.scored("lower-is-better", "10", ratio + ", 'floor': 20}"), "20")));
    }

    @Test
    void whatIsHeldBelowAnEdgeSaysSo() {
        assertEquals(
                "0.50002 % lies between 1 % (0 points) and 0.5 % (60 points): 59.99; exactly it is 59.9976, and what is"
                        + " below 60.00 is never rounded up to it",
                ENGLISH.of(explain(cost(), "0.50002")));
    }

    @Test
    void everyTagOfChineseIsChineseAndAnyOtherIsEnglish() {
        Explanation explanation = explain(cost(), "{'rating': 100}");
        for (String tag : List.of("zh", "zh-CN", "zh-Hant-TW", "ZH")) {
            assertEquals("未失分", Sentences.in(tag).lost(explanation), tag);
        }
        for (String tag : List.of("en", "en-GB", "fr", "zha", "")) {
            assertEquals("costs nothing", Sentences.in(tag).lost(explanation), tag);
        }
    }

    @Test
    void aLineSaysWhatItCosts() {
        assertEquals("costs 15.33 points of the total", ENGLISH.lost(explain(cost(), "0.42")));
        assertEquals("使总分减少 15.33 分", CHINESE.lost(explain(cost(), "0.42")));
        assertEquals("costs nothing", ENGLISH.lost(explain(cost(), "{'rating': 100}")));
    }

    @Test
    void aPlanSaysWhatEachLineWouldTake() {
        ScorecardCalculator calculator = ScorecardCalculator.of(cost().scorecard());
        Assessment assessment = calculator.assess(Drafts.of(Sheet.object(
                "{'subject': 'E-1', 'period': '2026-09', 'values': {'line': {'numerator': 1, 'denominator': 200}}}")));

        assertEquals(
                List.of(
                        "To reach 70.00 points (meets) from 60.00, one of these is enough:",
                        "Service cost: 70.00 points, which takes 0.4750125 % or less (0 or less of 200)"),
                ENGLISH.of(calculator.plan(assessment.record(), new BigDecimal(70))));
        assertEquals(
                List.of("60.00 points (meets) are reached: the total is 60.00"),
                ENGLISH.of(calculator.plan(assessment.record(), new BigDecimal("59.999"))));
        assertEquals(
                List.of("无法达到 101.00 分（exceeds）：即使各项均得满分，总分也只有 100.00"),
                CHINESE.of(calculator.plan(assessment.record(), new BigDecimal(101))));
    }

    @Test
    void anotherLanguageIsAddedWithABundle() throws IOException {
        Properties words = properties("sentences.properties");
        StringBuilder german = new StringBuilder();
        words.stringPropertyNames().forEach(key -> german.append(key).append("=\n"));
        german.append("line={0} liegt zwischen {1} und {3}: {5}\n");

        assertEquals(
                "0.42 % liegt zwischen 0.475 % und 0.4 %: 84.67",
                Sentences.of("de", new PropertyResourceBundle(new StringReader(german.toString())))
                        .of(explain(cost(), "0.42")));
    }

    @Test
    void aRangeIsSaidIfItsEndsBelongToIt() {
        Indicator indicator = cost().scorecard().indicators().get(0);
        ValueRange above = ValueRange.above(new Bound(Rational.of(9), false));

        assertThrows(IllegalArgumentException.class, () -> ENGLISH.of(above, indicator));
        ValueRange least = above.withDigits(1);
        ValueRange most = ValueRange.below(new Bound(Rational.of(12), true));
        assertEquals("9.1 % or more", ENGLISH.of(least, indicator));
        assertEquals("12 % or less", ENGLISH.of(most, indicator));
        assertEquals("from 9.1 % to 12 %", ENGLISH.of(least.and(most), indicator));
        assertEquals("12 %", ENGLISH.of(most.and(ValueRange.above(new Bound(Rational.of(12), true))), indicator));
        assertEquals("any value", ENGLISH.of(ValueRange.EVERYTHING, indicator));
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndGaps() throws IOException {
        Properties english = properties("sentences.properties");
        Properties chinese = properties("sentences_zh.properties");

        assertEquals(english.stringPropertyNames(), chinese.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            for (int gap = 0; gap < 6; gap++) {
                String mark = "{" + gap + "}";
                assertEquals(
                        english.getProperty(key).contains(mark),
                        chinese.getProperty(key).contains(mark),
                        key + " " + mark);
            }
            assertTrue(!english.getProperty(key).contains("'"), key);
        }
    }

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Sentences.class.getResourceAsStream(file)) {
            properties.load(in);
        }
        return properties;
    }
}
