package io.github.servicekpi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scoring.Polarity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The bundled templates: the form of the after-sales service manager, and the service desk agent's sheet. */
class TemplatesTest {
    private static final Scorecard MANAGER = ScorecardJson.template("after-sales-service-manager");
    private static final Scorecard AGENT = ScorecardJson.template("service-desk-agent");
    private static final List<String> PERIODS = List.of("2026-09", "2026-Q3", "2026-H2", "2026");

    /** The KPI sheet of the form: targets of month, quarter, half-year and year, and the weight. */
    private static final String FORM = """
            服务费用率 | 0.5 | 0.5 | 0.5 | 0.5 | 15
            保修期服务平均次数 | 3 | 3 | 3 | 3 | 20
            报修处理及时率 | 95 | 95 | 95 | 95 | 15
            调试及时率 | 95 | 95 | 95 | 95 | 8
            安装、调试、维修满意率 | 99 | 99 | 99 | 99 | 15
            客户拜访完成率 | 70 | 70 | 70 | 70 | 8
            客户投诉率 | 0 | 0 | 0 | 1 | 10
            投诉处理满意率 | 100 | 100 | 100 | 100 | 4
            报表上交及时准确率 | 100 | 100 | 100 | 100 | 5
            """;

    private static Map<String, Object> source(Scorecard template) {
        return PlainJson.object(new String(ScorecardJson.templateSource(template.id()), UTF_8));
    }

    // The form

    @Test
    void indicatorsTargetsAndWeightsAreThoseOfTheForm() {
        List<String> rows = new ArrayList<>();
        for (Indicator indicator : MANAGER.indicators()) {
            List<String> row =
                    new ArrayList<>(List.of(indicator.name().orElseThrow().in("zh-CN")));
            PERIODS.forEach(period -> row.add(target(indicator, period).toPlainString()));
            row.add(indicator.weight().toPlainString());
            rows.add(String.join(" | ", row));
        }

        assertEquals(FORM.strip(), String.join("\n", rows));
    }

    @Test
    void bandsAreThoseOfTheForm() {
        assertEquals(
                List.of("远超目标 100-90", "超过目标 90-70", "达到目标 70-60", "未达目标 60-0"),
                MANAGER.bands().stream()
                        .map(band -> band.name().orElseThrow().in("zh-CN") + " " + band.to() + "-" + band.from())
                        .toList());
    }

    @Test
    void theSheetIsNamedAsOnTheFormAndUnitsAreAsTheFormHasThem() {
        assertEquals("售后服务部经理关键业绩指标考核表", MANAGER.name().orElseThrow().in("zh-CN"));
        assertEquals(
                List.of("%", "次/台", "%", "%", "%", "%", "件", "%", "%"),
                MANAGER.indicators().stream().map(i -> i.unit().orElseThrow()).toList());
    }

    @Test
    void thePositionSaysAllThatTheFormSaysAndInventsNothing() {
        Map<?, ?> position = (Map<?, ?>) source(MANAGER).get("position");

        assertEquals(
                List.of(
                        "title",
                        "department",
                        "reportsTo",
                        "rotatesWith",
                        "promotesTo",
                        "responsibilities",
                        "authority",
                        "equipment",
                        "qualifications",
                        "externalContacts",
                        "internalContacts"),
                List.copyOf(position.keySet()));
        assertEquals("售后服务经理", chinese(position.get("title")));
        assertEquals("办事处", chinese(position.get("department")));
        assertEquals("客户服务经理", chinese(position.get("reportsTo")));
        assertEquals("客户服务经理", chinese(position.get("promotesTo")));
        assertEquals(
                List.of(
                        "确保本区域内售后服务工作的良性运作",
                        "协调与其他办事处售后工作",
                        "制订月度质量分析报表",
                        "制订客户服务计划(定期拜访、电话跟踪等)",
                        "负责落实培训客户和培训售后服务人员工作",
                        "负责办事处零配件售后、销售管理",
                        "处理客户投诉",
                        "考核下级并协助制订和实施绩效改善计划",
                        "同时负责本区域内的售后服务工作"),
                chineseList(position.get("responsibilities")));
        assertEquals(List.of("安排售后技术人员工作之权力", "对售后技术人员考核权"), chineseList(position.get("authority")));
        assertEquals(List.of("电话"), chineseList(position.get("equipment")));
        String qualifications = String.join(" ", chineseList(position.get("qualifications")));
        for (String word : List.of("中技", "24", "4年", "管理", "安装", "调试", "敬业精神、吃苦耐劳、责任心强", "无私相授的精神")) {
            assertTrue(qualifications.contains(word), word);
        }
        assertEquals(1, chineseList(position.get("externalContacts")).size());
        assertEquals(3, chineseList(position.get("internalContacts")).size());
    }

    private static String chinese(Object text) {
        return (String) ((Map<?, ?>) text).get("zh-CN");
    }

    private static List<String> chineseList(Object texts) {
        return ((List<?>) texts).stream().map(TemplatesTest::chinese).toList();
    }

    @Test
    void everyIndicatorSaysWhatTheFormStatesAndWhatWasChosen() {
        for (Object indicator : (List<?>) source(MANAGER).get("indicators")) {
            Map<?, ?> note = (Map<?, ?>) ((Map<?, ?>) indicator).get("x-source");

            assertEquals(Set.of("form", "chosen"), note.keySet());
            assertTrue(((String) note.get("form")).contains("targets"), note::toString);
            assertTrue(((String) note.get("chosen")).contains("points"), note::toString);
        }
        for (Object indicator : (List<?>) source(AGENT).get("indicators")) {
            assertEquals(Set.of("chosen"), ((Map<?, ?>) ((Map<?, ?>) indicator).get("x-source")).keySet());
        }
    }

    // Both

    @Test
    void everyTextIsInChineseAndInEnglish() {
        assertEquals(List.of(), textsThatLackALanguage(source(MANAGER), ""));
        assertEquals(List.of(), textsThatLackALanguage(source(AGENT), ""));
        assertTrue(Stream.of(MANAGER, AGENT)
                .flatMap(card -> card.indicators().stream())
                .map(indicator ->
                        indicator.name().map(LocalizedText::byLanguage).orElseThrow())
                .allMatch(name -> name.size() == 2));
    }

    private static List<String> textsThatLackALanguage(Object value, String name) {
        List<String> lacking = new ArrayList<>();
        if (value instanceof Map<?, ?> object) {
            boolean isText = object.containsKey("zh-CN") || object.containsKey("en");
            if (isText && !object.keySet().equals(Set.of("zh-CN", "en")) || isText && object.containsValue("")) {
                lacking.add(object.toString());
            }
            object.forEach((key, member) -> {
                if (!key.equals("x-source") && !isText) {
                    lacking.addAll(textsThatLackALanguage(member, (String) key));
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(entry -> lacking.addAll(textsThatLackALanguage(entry, name)));
        } else if (Set.of("name", "description", "reason").contains(name)) {
            lacking.add(name + ": " + value);
        }
        return lacking;
    }

    // The three rules

    @TestFactory
    Stream<DynamicTest> aResultExactlyOnTargetScoresAtLeast60AndReachesTheTarget() {
        return everyIndicatorAndPeriod((indicator, period) -> {
            IndicatorResult result = result(indicator, period, target(indicator, period));

            assertTrue(result.score().orElseThrow().compareTo(new BigDecimal(60)) >= 0, result::toString);
            assertTrue(
                    Set.of("达到目标", "超过目标", "远超目标")
                            .contains(result.band()
                                    .orElseThrow()
                                    .name()
                                    .orElseThrow()
                                    .in("zh-CN")),
                    result::toString);
        });
    }

    @TestFactory
    Stream<DynamicTest> anyWorseResultScoresBelow60() {
        return everyIndicatorAndPeriod((indicator, period) -> {
            for (String distance :
                    List.of("0.000000001", "0.000001", "0.01", "0.5", "1", "2", "3", "19", "50", "99999")) {
                BigDecimal worse = worse(indicator, target(indicator, period), new BigDecimal(distance));
                IndicatorResult result = result(indicator, period, worse);

                assertTrue(
                        result.score().orElseThrow().compareTo(new BigDecimal(60)) < 0, () -> result + " at " + worse);
                assertEquals("misses", result.band().orElseThrow().id());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theBestPossibleResultScores100() {
        return everyIndicatorAndPeriod((indicator, period) -> {
            boolean lower = indicator.polarity().orElseThrow() == Polarity.LOWER_IS_BETTER;
            IndicatorResult result = result(indicator, period, lower ? BigDecimal.ZERO : new BigDecimal(100));

            assertEquals(new BigDecimal("100.00"), result.score().orElseThrow());
        });
    }

    private static BigDecimal worse(Indicator indicator, BigDecimal target, BigDecimal distance) {
        return indicator.polarity().orElseThrow() == Polarity.LOWER_IS_BETTER
                ? target.add(distance)
                : target.subtract(distance);
    }

    private interface Rule {
        void check(Indicator indicator, String period);
    }

    private static Stream<DynamicTest> everyIndicatorAndPeriod(Rule rule) {
        return MANAGER.indicators().stream()
                .flatMap(indicator -> PERIODS.stream()
                        .map(period -> DynamicTest.dynamicTest(
                                indicator.id() + " in " + period, () -> rule.check(indicator, period))));
    }

    private static BigDecimal target(Indicator indicator, String period) {
        return indicator.targetIn(AssessmentPeriod.parse(period)).orElseThrow();
    }

    /** {@return what a value scores, on a sheet whose other lines are not applicable} */
    private static IndicatorResult result(Indicator measured, String period, BigDecimal value) {
        return result(MANAGER, measured, period, value);
    }

    private static IndicatorResult result(Scorecard card, Indicator measured, String period, BigDecimal value) {
        PerformanceRecord.Builder record =
                PerformanceRecord.builder().subject("E").period(period);
        for (Indicator indicator : card.indicators()) {
            if (indicator.id().equals(measured.id())) {
                record.value(indicator.id(), value.toPlainString());
            } else if (indicator.weight().signum() > 0 && card == AGENT) {
                record.rating(indicator.id(), "50");
            } else {
                record.notApplicable(indicator.id(), "another line is looked at");
            }
        }
        return ScorecardCalculator.of(card).assess(record.build()).indicator(measured.id());
    }

    @Test
    void whereThereWasNoComplaintItsHandlingScoresInFull() {
        Indicator complaints = MANAGER.indicators().get(6);

        assertEquals(
                new BigDecimal("100.00"),
                ScorecardCalculator.of(MANAGER)
                        .assess(PerformanceRecord.builder()
                                .subject("E")
                                .period("2026-09")
                                .value(complaints.id(), "0")
                                .notApplicable("complaint-handling-satisfaction-rate", "no complaints")
                                .notApplicable("service-cost-ratio", "-")
                                .notApplicable("warranty-visits-per-unit", "-")
                                .notApplicable("on-time-repair-rate", "-")
                                .notApplicable("on-time-commissioning-rate", "-")
                                .notApplicable("service-satisfaction-rate", "-")
                                .notApplicable("customer-visit-completion-rate", "-")
                                .notApplicable("report-timeliness-rate", "-")
                                .build())
                        .indicator("complaint-handling-satisfaction-rate")
                        .score()
                        .orElseThrow());
    }

    // The service desk agent

    @Test
    void theAgentsSheetHasTwoGroupsAGateAndGuardsAgainstSmallNumbers() {
        assertEquals(2, AGENT.groups().size());
        assertEquals(1, AGENT.gates().size());
        assertTrue(AGENT.minimumCoverage().signum() > 0);
        Set<String> guarded = new TreeSet<>();
        AGENT.indicators()
                .forEach(indicator -> indicator.minimumCases().ifPresent(cases -> guarded.add(indicator.id())));
        assertTrue(guarded.size() >= 3, guarded::toString);
    }

    @TestFactory
    Stream<DynamicTest> onTheAgentsSheetAResultOnTargetScores80WhereTheLineCounts() {
        return AGENT.indicators().stream()
                .filter(indicator -> indicator.weight().signum() > 0)
                .flatMap(indicator -> PERIODS.stream()
                        .map(period -> DynamicTest.dynamicTest(
                                indicator.id() + " in " + period,
                                () -> assertEquals(
                                        new BigDecimal("80.0"),
                                        result(AGENT, indicator, period, target(indicator, period))
                                                .score()
                                                .orElseThrow()))));
    }
}
