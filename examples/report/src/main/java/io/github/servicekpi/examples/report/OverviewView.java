package io.github.servicekpi.examples.report;

import io.github.servicekpi.examples.report.words.Text;
import java.util.List;
import java.util.Optional;

/**
 * What all sheets have in common.
 *
 * @param title the form's title
 * @param scorecard what was assessed by
 * @param subjects how many subjects there are
 * @param sheets how many sheets there are
 * @param withheld how many of them have no total
 * @param rejected how many records were rejected
 * @param bands how many totals lie in each band, the best one first
 * @param means what each indicator came to on average
 * @param total what the totals came to on average, if there are any
 * @param rounding how averages are rounded
 */
record OverviewView(
        Text title,
        Text scorecard,
        long subjects,
        long sheets,
        long withheld,
        long rejected,
        List<Share> bands,
        List<Mean> means,
        Optional<Mean> total,
        String rounding) {

    /**
     * A band's share of the totals.
     *
     * @param band the band
     * @param scores the scores in it
     * @param count how many totals lie in it
     * @param length the length of its bar
     */
    record Share(BandName band, String scores, long count, String length) {}

    /**
     * An average.
     *
     * @param id the indicator's id
     * @param name what it is of
     * @param mean the average
     * @param count of how many scores
     * @param band its band
     * @param length the length of its bar
     */
    record Mean(String id, Text name, String mean, long count, BandName band, String length) {}

    /**
     * A sheet in the list of sheets.
     *
     * @param link where the sheet is
     * @param subject who is assessed
     * @param period the period
     * @param total the total, or a dash
     * @param band its band, if there is a total
     * @param rank the rank of its band, 0 for the best one
     * @param coverage how much was measured
     */
    record Row(
            String link,
            Text subject,
            String period,
            String total,
            Optional<BandName> band,
            int rank,
            String coverage) {}

    /**
     * A rejected record.
     *
     * @param line its line, or a dash
     * @param subject whose it is, or a dash
     * @param period its period, or a dash
     * @param reasons what is wrong with it
     */
    record RejectedRow(String line, Text subject, Text period, List<Text> reasons) {}
}
