package io.github.servicekpi.calculator;

import static io.github.servicekpi.fixture.Sheet.asList;
import static io.github.servicekpi.fixture.Sheet.asObject;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.arbitraries.Sheet;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.IndicatorResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Redistribution (core/README.md, section 7). */
class RedistributionLaws {
    @Property(tries = 500)
    @StatisticsReport(onFailureOnly = true)
    void redistributionEqualsDeletingTheLineAndRescalingTheWeights(@ForAll Sheet sheet) {
        RandomAssessments random = RandomAssessments.of(sheet);
        Set<String> gone = new HashSet<>();
        Set<String> live = new HashSet<>();
        for (IndicatorResult line : random.assessment().indicators()) {
            if (line.score().isEmpty()) {
                gone.add(line.indicator().id());
            } else if (line.indicator().weight().signum() > 0) {
                line.indicator().group().ifPresent(live::add);
            }
        }
        Statistics.label("something deleted")
                .collect(!gone.isEmpty())
                .coverage(checker -> checker.check(true).percentage(percent -> percent > 10));
        Map<String, Object> card = without(random.card(), gone, live);
        Map<String, Object> record = new LinkedHashMap<>(random.record());
        Map<String, Object> values = new LinkedHashMap<>(asObject(record.get("values")));
        values.keySet().retainAll(ids(card));
        record.put("values", values);
        if (record.containsKey("targets")) {
            Map<String, Object> targets = new LinkedHashMap<>(asObject(record.get("targets")));
            targets.keySet().retainAll(ids(card));
            record.put("targets", targets);
        }
        Assessment rest = RandomAssessments.assess(card, record);
        assertEquals(random.assessment().weightedTotal(), rest.weightedTotal(), random::toString);
        for (IndicatorResult line : rest.indicators()) {
            IndicatorResult before =
                    random.assessment().indicator(line.indicator().id());
            assertEquals(before.exactEffectiveWeight(), line.exactEffectiveWeight(), random::toString);
            assertEquals(before.score(), line.score(), random::toString);
        }
    }

    /** The card with relative weights, without some indicators and without the groups in which then nothing weighs. */
    private static Map<String, Object> without(Map<String, Object> whole, Set<String> gone, Set<String> liveGroups) {
        Map<String, Object> card = new LinkedHashMap<>(whole);
        card.put("weights", "relative");
        card.remove("minimumCoverage");
        boolean grouped = card.containsKey("groups");
        List<Object> indicators = new ArrayList<>(asList(card.get("indicators")));
        indicators.removeIf(indicator -> {
            Map<String, Object> line = asObject(indicator);
            return gone.contains((String) line.get("id"))
                    || grouped && !liveGroups.contains((String) line.get("group"));
        });
        card.put("indicators", indicators);
        if (card.containsKey("gates")) {
            List<Object> gates = new ArrayList<>(asList(card.get("gates"))); // they are edges of the scores
            gates.removeIf(gate -> !ids(card).contains((String) asObject(gate).get("indicator")));
            card.put("gates", gates);
        }
        if (grouped) {
            List<Object> groups = new ArrayList<>(asList(card.get("groups")));
            groups.removeIf(
                    group -> !liveGroups.contains((String) asObject(group).get("id")));
            card.put("groups", groups);
        }
        return card;
    }

    private static Set<String> ids(Map<String, Object> card) {
        Set<String> ids = new HashSet<>();
        asList(card.get("indicators"))
                .forEach(indicator -> ids.add((String) asObject(indicator).get("id")));
        return ids;
    }
}
