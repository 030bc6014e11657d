package io.github.servicekpi.examples.report.browser;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Scorecards and records whose every text tries to break the page that shows it, some by their length. None has a digit.
 */
final class Hostile {
    /** Opens three directions and closes none. */
    static final String TURNING = "\u202eright to left\u2067\u202b without an end";

    /** Each of them breaks out of some place in HTML, or of the direction in which the page is read. */
    static final List<String> TEXTS = List.of(
            "<script>window.harmed = true</script>",
            "\"'><img src=x onerror=\"window.harmed = true\"><b class=harm>",
            "</script></style></svg></title></textarea><svg onload=window.harmed=true>",
            "--><!--]]> &lt;b class=harm&gt; &amp;amp; `${window.harmed = true}`",
            TURNING,
            "javascript:window.harmed=true//{{constructor.constructor('window.harmed=true')()}}",
            "MessageFormat {subject} '{' ''");

    private static final int LONGEST = 10_000; // no document may hold a longer text
    private static final int LONG = 5; // each fifth text is as long as may be, every second of those in Chinese

    private static final Set<String> TEXT_MEMBERS = Set.of(
            "name", "description", "unit", "reason", "notApplicable", "subject", "title", "department", "reportsTo");
    private static final Set<String> UNITS_OF_RATIOS = Set.of("%", "‰");

    private final List<String> texts;
    private int next;

    /** Replaces texts by all of the hostile ones in turn. */
    Hostile() {
        this(TEXTS);
    }

    /** Replaces texts by some in turn. */
    Hostile(List<String> texts) {
        this.texts = texts;
    }

    /** {@return a scorecard or record with its texts replaced, by others than those before it} */
    String of(String json) {
        JsonNode document = Report.JSON.readTree(json);
        spoil(document);
        return document.toString();
    }

    private void spoil(JsonNode node) {
        if (node instanceof ArrayNode list) {
            list.forEach(this::spoil);
        } else if (node instanceof ObjectNode object) {
            for (String member : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(member);
                boolean meansSomething = member.equals("unit") && UNITS_OF_RATIOS.contains(value.asString());
                if (TEXT_MEMBERS.contains(member) && !meansSomething) {
                    object.set(member, StringNode.valueOf(text()));
                } else {
                    spoil(value);
                }
            }
        }
    }

    /** One of the hostile texts, and at times a word without an end behind it. */
    private String text() {
        String text = texts.get(next % texts.size());
        String filler = next % (2 * LONG) == 0 ? "\u4e2d" : "W";
        return next++ % LONG == 0 ? text + filler.repeat(LONGEST - text.length()) : text;
    }
}
