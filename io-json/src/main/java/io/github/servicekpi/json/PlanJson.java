package io.github.servicekpi.json;

import io.github.servicekpi.Bound;
import io.github.servicekpi.assessment.ImprovementPlan;
import io.github.servicekpi.scoring.ValueRange;

/**
 * Writes improvement plans as JSON (core/README.md, section 10): {@code subject}, {@code period}, {@code goal} with its
 * {@code total} and {@code band}, {@code total} unless it is withheld, {@code status}, {@code options} and
 * {@code together} with its {@code total}.
 *
 * <p>An option has {@code indicator}, {@code score}, and {@code value} and {@code numerator} where there are any, each with
 * {@code atLeast}, {@code atMost} or both.
 */
public final class PlanJson {
    private PlanJson() {}

    /**
     * {@return a plan in UTF-8, without a line end}
     *
     * @param plan the plan
     */
    public static byte[] write(ImprovementPlan plan) {
        return JsonText.bytes(json -> json.object(() -> write(plan, json)));
    }

    private static void write(ImprovementPlan plan, JsonText json) {
        json.member("subject", plan.subject())
                .member("period", plan.period().toString())
                .name("goal")
                .object(() -> json.name("total")
                        .scaled(plan.goal())
                        .member("band", plan.goalBand().id()));
        plan.total().ifPresent(total -> json.name("total").scaled(total));
        json.member("status", plan.status().toString())
                .name("options")
                .list(plan.options(), option -> json.object(() -> write(option, json)));
        plan.together()
                .ifPresent(total ->
                        json.name("together").object(() -> json.name("total").scaled(total)));
    }

    private static void write(ImprovementPlan.Option option, JsonText json) {
        json.member("indicator", option.indicator().id()).name("score").scaled(option.score());
        option.value().ifPresent(range -> write("value", range, json));
        option.numerator().ifPresent(range -> write("numerator", range, json));
    }

    private static void write(String name, ValueRange range, JsonText json) {
        json.name(name).object(() -> {
            range.lower().map(Bound::at).ifPresent(end -> json.name("atLeast").rational(end));
            range.upper().map(Bound::at).ifPresent(end -> json.name("atMost").rational(end));
        });
    }
}
