package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.Bound;
import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.ImprovementPlan;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scoring.ValueRange;
import io.github.servicekpi.secondopinion.Choices;
import io.github.servicekpi.secondopinion.Drafts;
import io.github.servicekpi.secondopinion.RandomSheets;
import io.github.servicekpi.secondopinion.SlowCalculator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every sentence about improvement plans (core/README.md, section 10), tried out by the second opinion. */
class PlanLaws {
    private static final int RECORDS = 4;

    @Property(tries = 60)
    void everyOptionReachesTheGoalAndAStepWorseDoesNot(@ForAll long seed) {
        check(seed);
    }

    /** {@return how many plans were checked} */
    static int check(long seed) {
        Choices choices = Choices.seeded(seed);
        Map<String, Object> plainCard = RandomSheets.card(choices);
        ScorecardCalculator calculator = ScorecardCalculator.of(Scorecard.of(Drafts.of(plainCard)));
        SlowCalculator slow = new SlowCalculator(plainCard, "");
        int checked = 0;
        for (int i = 0; i < RECORDS; i++) {
            Map<String, Object> plainRecord = RandomSheets.record(plainCard, choices, 0);
            PerformanceRecord record = PerformanceRecord.of(Drafts.of(plainRecord));
            try {
                calculator.assess(record);
            } catch (InvalidInputException e) {
                continue; // a few records have nothing that counts, or miss a measurement
            }
            for (BigDecimal goal : goals(calculator, record, choices)) {
                Map<String, Object> plan = plain(calculator.plan(record, goal));
                assertEquals(
                        List.of(),
                        slow.checkPlan(plainRecord, goal, plan),
                        () -> "seed " + seed + ", goal " + goal + "\n" + plainCard + "\n" + plainRecord + "\n" + plan);
                checked++;
            }
        }
        return checked;
    }

    /** The bands, a little more than is reached, what full scores everywhere reach, and something in between. */
    private static List<BigDecimal> goals(ScorecardCalculator calculator, PerformanceRecord record, Choices choices) {
        List<BigDecimal> goals = new ArrayList<>();
        List<Band> bands = calculator.scorecard().bands();
        goals.add(bands.get(choices.below(bands.size())).from());
        ImprovementPlan plan = calculator.plan(record, BigDecimal.ZERO);
        BigDecimal most = plan.together().orElseThrow();
        BigDecimal now = plan.total().orElse(BigDecimal.ZERO);
        BigDecimal unit =
                BigDecimal.ONE.movePointLeft(calculator.scorecard().rounding().scale());
        goals.add(now.add(unit));
        goals.add(most);
        BigDecimal part = BigDecimal.valueOf(choices.below(1000), 3);
        goals.add(now.add(most.subtract(now).max(BigDecimal.ZERO).multiply(part)));
        goals.add(now.add(most.subtract(now).max(BigDecimal.ZERO).multiply(part.movePointLeft(1))));
        return goals;
    }

    private static Map<String, Object> plain(ImprovementPlan plan) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("subject", plan.subject());
        plain.put("period", plan.period().toString());
        Map<String, Object> goal = new LinkedHashMap<>();
        goal.put("total", plan.goal());
        goal.put("band", plan.goalBand().id());
        plain.put("goal", goal);
        plan.total().ifPresent(total -> plain.put("total", total));
        plain.put("status", plan.status().toString());
        plain.put("options", plan.options().stream().map(PlanLaws::plain).toList());
        plan.together().ifPresent(total -> plain.put("together", Map.of("total", total)));
        return plain;
    }

    private static Map<String, Object> plain(ImprovementPlan.Option option) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("indicator", option.indicator().id());
        plain.put("score", option.score());
        option.value().ifPresent(range -> plain.put("value", plain(range)));
        option.numerator().ifPresent(range -> plain.put("numerator", plain(range)));
        return plain;
    }

    private static Map<String, Object> plain(ValueRange range) {
        Map<String, Object> plain = new LinkedHashMap<>();
        range.lower().ifPresent(end -> plain.put("atLeast", decimal(end)));
        range.upper().ifPresent(end -> plain.put("atMost", decimal(end)));
        return plain;
    }

    private static BigDecimal decimal(Bound end) {
        Rational exact = end.at();
        return exact.toDecimal(9).orElseThrow();
    }
}
