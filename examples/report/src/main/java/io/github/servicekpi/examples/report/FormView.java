package io.github.servicekpi.examples.report;

import io.github.servicekpi.examples.report.words.Text;
import java.util.List;
import java.util.Optional;

/**
 * The table of a form.
 *
 * @param targets the kinds of period that have targets
 * @param bands the bands, the best one first
 * @param narrow whether the bands have to share one column, because there are too many
 * @param weight what the column of the weights is called
 * @param effective whether weights were shared out, so that a column says what they came to
 * @param parts the lines, group by group; one part where there are no groups
 */
record FormView(
        List<TargetColumn> targets,
        List<BandColumn> bands,
        boolean narrow,
        String weight,
        boolean effective,
        List<Part> parts) {

    /** The indicator, what was found, the weight, the score and the weighted score. */
    private static final int FIXED_COLUMNS = 5;

    private static final int FEW_BANDS = 4;

    /** {@return whether there is room to keep short figures on one line} */
    boolean isRoomy() {
        return bands.size() <= FEW_BANDS;
    }

    /** {@return how many columns the table has} */
    int columns() {
        return FIXED_COLUMNS + targets.size() + (narrow ? 1 : bands.size()) + (effective ? 1 : 0);
    }

    /**
     * A kind of period.
     *
     * @param key the word of the formats
     * @param label what readers call it
     * @param assessed whether it is the one that is assessed
     */
    record TargetColumn(String key, String label, boolean assessed) {}

    /**
     * A band.
     *
     * @param id its id
     * @param name its name
     * @param scores the scores in it
     * @param tint its tint
     */
    record BandColumn(String id, Text name, String scores, int tint) {}

    /**
     * Lines that belong together.
     *
     * @param group what they have in common
     * @param lines the lines
     */
    record Part(Optional<GroupRow> group, List<Line> lines) {}

    /**
     * What a group comes to.
     *
     * @param id its id
     * @param name its name
     * @param weight its weight
     * @param score its score, or a dash
     * @param band its band, if it has a score
     */
    record GroupRow(String id, Text name, String weight, String score, Optional<BandName> band) {}

    /**
     * A line.
     *
     * @param id the indicator's id
     * @param name its name
     * @param about what readers should know of it
     * @param targets a cell for each kind of period
     * @param actual what was found, or why nothing counts
     * @param bands a cell for each band
     * @param counts whether the line has a score
     * @param weight its weight
     * @param effective its share of the total
     * @param score its score, or a dash
     * @param weighted its weighted score
     */
    record Line(
            String id,
            Text name,
            Optional<Text> about,
            List<TargetCell> targets,
            Text actual,
            List<BandCell> bands,
            boolean counts,
            String weight,
            String effective,
            String score,
            String weighted) {
        private static final int WIDE = 9;

        /** {@return the class of figures with so many digits that they have to be broken} */
        String fit() {
            return Math.max(effective.length(), weighted.length()) > WIDE ? " wide" : "";
        }
    }

    /**
     * A target.
     *
     * @param column its column
     * @param text the target, or a dash
     * @param own whether it was agreed with the subject alone
     */
    record TargetCell(TargetColumn column, Text text, boolean own) {}

    /**
     * What earns a band.
     *
     * @param column its column
     * @param ranges the values that do
     * @param levels the levels that do, where an evaluator awards one
     * @param hit whether the line's score lies in the band
     */
    record BandCell(BandColumn column, List<RangeView> ranges, List<Text> levels, boolean hit) {
        /** {@return whether nothing earns it} */
        boolean isEmpty() {
            return ranges.isEmpty() && levels.isEmpty();
        }
    }
}
