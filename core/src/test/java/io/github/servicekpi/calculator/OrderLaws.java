package io.github.servicekpi.calculator;

import static io.github.servicekpi.fixture.Sheet.asObject;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.arbitraries.Sheet;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.IndicatorResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The order in which things are written does not matter to what they come to (core/README.md, sections 4 and 5). */
class OrderLaws {
    @Property(tries = 400)
    void theOrderOfEntriesBandsIndicatorsGroupsGatesAndMembersDoesNotMatter(@ForAll Sheet sheet, @ForAll Random order) {
        RandomAssessments random = RandomAssessments.of(sheet);
        Map<String, Object> card = asObject(mixed(random.card(), order));
        Map<String, Object> record = asObject(mixed(random.record(), order));
        assertEquals(
                facts(random.assessment()),
                facts(RandomAssessments.assess(card, record)),
                () -> random + "\n" + card + "\n" + record);
    }

    /** The same members and entries in another order. */
    private static Object mixed(Object plain, Random order) {
        if (plain instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> members = new ArrayList<>(map.entrySet());
            Collections.shuffle(members, order);
            Map<String, Object> mixed = new LinkedHashMap<>();
            members.forEach(member -> mixed.put((String) member.getKey(), mixed(member.getValue(), order)));
            return mixed;
        } else if (plain instanceof List<?> list) {
            List<Object> entries = new ArrayList<>();
            list.forEach(entry -> entries.add(mixed(entry, order)));
            Collections.shuffle(entries, order);
            return entries;
        }
        return plain;
    }

    private static List<String> facts(Assessment assessment) {
        TreeSet<String> facts = new TreeSet<>();
        for (IndicatorResult line : assessment.indicators()) {
            facts.add(line + " " + line.target() + " " + line.band().map(band -> band.id()) + " "
                    + line.exactEffectiveWeight() + " " + line.exactWeightedScore());
        }
        assessment.groups().forEach(group -> facts.add("group " + group));
        assessment.gates().forEach(gate -> facts.add("gate " + gate));
        facts.add("coverage " + assessment.exactCoverage());
        facts.add("adjustment " + assessment.adjustment() + assessment.adjustmentRequested());
        facts.add("weighted " + assessment.weightedTotal());
        facts.add("total "
                + (assessment.isWithheld()
                        ? "withheld"
                        : assessment.total() + assessment.band().id()));
        return List.copyOf(facts);
    }
}
