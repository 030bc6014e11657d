package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A valid scorecard, read member by member with the defaults of io-json/README.md, section 11. */
record SlowCard(Map<String, Object> members) {
    Fraction fullScore() {
        return Fraction.of(fullScoreDecimal());
    }

    BigDecimal fullScoreDecimal() {
        return Plain.objects(members, "bands").stream()
                .map(band -> (BigDecimal) band.get("to"))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    int scale() {
        return ((BigDecimal) Plain.object(members, "rounding").getOrDefault("scale", BigDecimal.valueOf(2)))
                .intValueExact();
    }

    String mode() {
        return Plain.word(Plain.object(members, "rounding"), "mode", "HALF_UP");
    }

    List<SlowIndicator> indicators() {
        return Plain.objects(members, "indicators").stream()
                .map(SlowIndicator::new)
                .toList();
    }

    Optional<SlowIndicator> indicator(String id) {
        return indicators().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    List<Map<String, Object>> groups() {
        return Plain.objects(members, "groups");
    }

    List<Map<String, Object>> gates() {
        return Plain.objects(members, "gates");
    }

    boolean allowsIndividualTargets() {
        return Boolean.TRUE.equals(members.get("individualTargets"));
    }

    boolean allowsAdjustments() {
        return members.containsKey("adjustmentRange");
    }

    String whenMissing() {
        return Plain.word(members, "whenMissing", "reject");
    }

    /** {@return how the weighted total and the scores of groups are rounded} */
    SlowRounding rounding() {
        return new SlowRounding(scale(), mode(), bandEdges());
    }

    /** {@return how this indicator's score is rounded: its gates' edges hold too} */
    SlowRounding roundingOf(SlowIndicator indicator) {
        List<Fraction> edges = new ArrayList<>(bandEdges());
        for (Map<String, Object> gate : gates()) {
            if (gate.get("indicator").equals(indicator.id())) {
                edges.add(Plain.number(gate, "scoreBelow").orElseThrow());
            }
        }
        return new SlowRounding(scale(), mode(), edges);
    }

    /** {@return the best band that the score reaches; a score above the full one is in the top band} */
    String bandOf(Fraction score) {
        return Plain.objects(members, "bands").stream()
                .filter(band -> !score.isBelow(from(band)))
                .max(Comparator.comparing(SlowCard::from))
                .map(band -> (String) band.get("id"))
                .orElseThrow();
    }

    /** {@return the least score of a band} */
    Fraction edge(String band) {
        return Plain.objects(members, "bands").stream()
                .filter(one -> one.get("id").equals(band))
                .map(SlowCard::from)
                .findFirst()
                .orElseThrow();
    }

    private List<Fraction> bandEdges() {
        return Plain.objects(members, "bands").stream().map(SlowCard::from).toList();
    }

    private static Fraction from(Map<String, Object> band) {
        return Plain.number(band, "from").orElseThrow();
    }
}
