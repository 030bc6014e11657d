package io.github.servicekpi.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The quarters, half-years and years of the service-desk agents: the columns of the CSV summed as a spreadsheet would sum
 * them. Every count of the data is a sum in the whole too, so whole numbers are enough. Nothing of the library is used.
 */
final class SpreadsheetRollUps {
    /** Columns of the CSV: a numerator and a denominator for each rate of the template, in its order. */
    private static final int[][] RATES = {{4, 3}, {5, 2}, {6, 2}, {7, 2}, {8, 2}};

    private static final int CLOSED = 2;

    private SpreadsheetRollUps() {}

    /** One line for each agent and whole in which the agent has a month: the sums, or {@code incomplete}. */
    static List<String> of(Path csv) throws IOException {
        Map<String, int[]> sums = new TreeMap<>();
        Map<String, TreeSet<Integer>> months = new TreeMap<>();
        for (String line : Files.readAllLines(csv).stream().skip(1).toList()) {
            String[] columns = line.split(",");
            int month = Integer.parseInt(columns[0].substring(5));
            for (String whole : wholes(columns[0].substring(0, 4), month)) {
                String key = columns[1] + " " + whole;
                int[] sum = sums.computeIfAbsent(key, none -> new int[columns.length]);
                for (int i = 2; i < columns.length; i++) {
                    sum[i] += Integer.parseInt(columns[i]);
                }
                months.computeIfAbsent(key, none -> new TreeSet<>()).add(month);
            }
        }
        List<String> lines = new ArrayList<>();
        sums.forEach((key, sum) ->
                lines.add(key + " " + (months.get(key).size() == length(key) ? shown(sum) : "incomplete")));
        return lines;
    }

    private static List<String> wholes(String year, int month) {
        return List.of(year + "-Q" + ((month + 2) / 3), year + "-H" + ((month + 5) / 6), year);
    }

    /** How many months a whole has, by the letter in its name. */
    private static int length(String key) {
        String whole = key.substring(key.indexOf(' ') + 1);
        return whole.contains("Q") ? 3 : whole.contains("H") ? 6 : 12;
    }

    private static String shown(int[] sum) {
        List<String> rates = Arrays.stream(RATES)
                .map(rate -> sum[rate[1]] == 0 ? "-" : sum[rate[0]] + "/" + sum[rate[1]])
                .toList();
        return String.join(" ", rates) + " " + sum[CLOSED];
    }
}
