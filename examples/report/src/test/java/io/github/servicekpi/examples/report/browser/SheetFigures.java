package io.github.servicekpi.examples.report.browser;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The figures of an assessment's JSON that a sheet must show, by what they are of. */
final class SheetFigures {
    private static final List<String> OF_LINE = List.of("weight", "score", "band", "weightedScore");
    private static final List<String> OF_GROUP = List.of("weight", "score", "band");
    private static final List<String> OF_SHEET = List.of("coverage", "weightedTotal", "adjustment", "total", "band");

    private static final Set<String> ALL = Stream.of(OF_LINE, OF_GROUP, OF_SHEET, List.of("effectiveWeight"))
            .flatMap(List::stream)
            .collect(Collectors.toSet());

    private SheetFigures() {}

    /** {@return the figures of each sheet of a report} */
    static List<Map<String, String>> of(Report report) {
        return report.assessments().stream().map(SheetFigures::of).toList();
    }

    /** {@return the same figures as a page shows them, without those that are none of the assessment's} */
    static List<Map<String, String>> of(Page page) {
        return page.sheets().stream().map(SheetFigures::known).toList();
    }

    private static Map<String, String> known(Map<?, ?> shown) {
        Map<String, String> figures = new TreeMap<>();
        shown.forEach((name, figure) -> figures.put((String) name, (String) figure));
        figures.keySet().removeIf(name -> !ALL.contains(name.substring(name.lastIndexOf(' ') + 1)));
        return figures;
    }

    /** {@return what an assessment says} */
    static Map<String, String> of(JsonNode assessment) {
        Map<String, String> figures = new TreeMap<>();
        put(figures, "sheet", assessment, OF_SHEET);
        JsonNode lines = assessment.get("indicators");
        lines.forEach(line -> put(figures, id(line), line, OF_LINE));
        if (isRedistributed(lines)) {
            lines.forEach(line -> put(figures, id(line), line, List.of("effectiveWeight")));
        }
        assessment.path("groups").forEach(group -> put(figures, "group " + id(group), group, OF_GROUP));
        return figures;
    }

    private static boolean isRedistributed(JsonNode lines) {
        return StreamSupport.stream(lines.spliterator(), false)
                .anyMatch(line -> !text(line.get("weight")).equals(text(line.get("effectiveWeight"))));
    }

    private static String id(JsonNode part) {
        return part.get("id").asString();
    }

    private static void put(Map<String, String> figures, String part, JsonNode node, List<String> members) {
        for (String member : members) {
            if (node.has(member)) {
                figures.put(part + " " + member, text(node.get(member)));
            }
        }
    }

    private static String text(JsonNode figure) {
        return figure.isNumber() ? figure.decimalValue().toPlainString() : figure.asString();
    }
}
