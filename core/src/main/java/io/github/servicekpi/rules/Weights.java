package io.github.servicekpi.rules;

import io.github.servicekpi.scorecard.Group;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.List;

/** The weights of a scorecard's lines and groups, as integers. Where there are no groups, all lines are in one. */
public final class Weights {
    /** So many fraction digits a weight may have; weights are counted in units of the last one. */
    private static final int DIGITS = 4;

    private final long[] lines;
    private final int[] groupOfLine;
    private final long[] groups;

    private Weights(long[] lines, int[] groupOfLine, long[] groups) {
        this.lines = lines;
        this.groupOfLine = groupOfLine;
        this.groups = groups;
    }

    /**
     * {@return the weights of a scorecard}
     *
     * @param scorecard the scorecard
     */
    public static Weights of(Scorecard scorecard) {
        List<Indicator> indicators = scorecard.indicators();
        List<String> groupIds = scorecard.groups().stream().map(Group::id).toList();
        return new Weights(
                indicators.stream().mapToLong(line -> units(line.weight())).toArray(),
                indicators.stream()
                        .mapToInt(line -> line.group().map(groupIds::indexOf).orElse(0))
                        .toArray(),
                groupIds.isEmpty()
                        ? new long[] {1}
                        : scorecard.groups().stream()
                                .mapToLong(group -> units(group.weight()))
                                .toArray());
    }

    private static long units(BigDecimal weight) {
        return weight.movePointRight(DIGITS).longValueExact();
    }

    /** {@return how many lines there are} */
    int lines() {
        return lines.length;
    }

    /** {@return the weight of a line, in units} */
    long line(int line) {
        return lines[line];
    }

    /** {@return the index of a line's group} */
    int groupOf(int line) {
        return groupOfLine[line];
    }

    /** {@return how many groups there are, at least one} */
    int groups() {
        return groups.length;
    }

    /** {@return the weight of a group, in units} */
    long group(int group) {
        return groups[group];
    }
}
