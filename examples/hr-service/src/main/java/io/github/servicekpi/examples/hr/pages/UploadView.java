package io.github.servicekpi.examples.hr.pages;

import io.github.servicekpi.Problem;
import io.github.servicekpi.examples.hr.scorecards.Scorecards;
import io.github.servicekpi.examples.hr.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of a scorecard that was uploaded: one message, and for a wrong one the lines that are wrong with those around
 * them.
 *
 * @param message what became of it; empty if nothing was uploaded
 * @param good whether it is stored
 * @param lines the lines to show; none unless it is wrong
 */
public record UploadView(String message, boolean good, List<Line> lines) {
    static final UploadView NONE = new UploadView("", true, List.of());

    private static final int CONTEXT = 2;
    private static final int MOST_PROBLEMS = 200;
    private static final int WIDEST_LINE = 500;

    /**
     * A line of the text.
     *
     * @param number which one, from 1
     * @param text what it says
     * @param problems what is wrong there
     * @param afterGap whether lines are left out before it
     */
    public record Line(int number, String text, List<String> problems, boolean afterGap) {}

    static UploadView stored(Scorecards.Stored stored) {
        String name = stored.scorecard().id() + " " + stored.scorecard().version();
        return new UploadView(
                name + (stored.created() ? " is stored now." : " was stored before; nothing has changed."),
                true,
                List.of());
    }

    static UploadView refused(Refusal refusal) {
        return new UploadView("Not stored: " + refusal.detail(), false, List.of());
    }

    static UploadView of(List<Problem> problems, byte[] document) {
        Map<Integer, List<String>> byLine = problems.stream()
                .limit(MOST_PROBLEMS)
                .collect(Collectors.groupingBy(
                        problem -> Math.max(1, problem.line()),
                        TreeMap::new,
                        Collectors.mapping(UploadView::sentence, Collectors.toList())));
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        String shown = problems.size() > MOST_PROBLEMS ? "; the first " + MOST_PROBLEMS + " are shown" : "";
        return new UploadView("Not stored: the scorecard has " + count + shown + ".", false, excerpt(byLine, document));
    }

    private static String sentence(Problem problem) {
        return "Column " + Math.max(1, problem.column()) + ": " + problem.message();
    }

    private static List<Line> excerpt(Map<Integer, List<String>> problems, byte[] document) {
        String[] text = new String(document, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1);
        List<Line> lines = new ArrayList<>();
        int last = 0;
        for (int at : problems.keySet()) {
            int first = Math.max(last + 1, at - CONTEXT);
            for (int number = first; number <= Math.min(at + CONTEXT, Math.max(at, text.length)); number++) {
                String line = number <= text.length ? brief(text[number - 1]) : "";
                lines.add(new Line(number, line, problems.getOrDefault(number, List.of()), number > last + 1));
                last = number;
            }
        }
        return lines;
    }

    private static String brief(String line) {
        return line.length() <= WIDEST_LINE ? line : line.substring(0, WIDEST_LINE) + "…";
    }
}
