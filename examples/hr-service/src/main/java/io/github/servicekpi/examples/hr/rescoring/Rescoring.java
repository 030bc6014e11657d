package io.github.servicekpi.examples.hr.rescoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who would move, and by how much, if a period were scored by another scorecard. Nothing of it is stored.
 *
 * @param period the period
 * @param from the fingerprint of what it was scored by
 * @param to the fingerprint of what it was scored by now
 * @param assessed how many records there are
 * @param up how many would gain
 * @param down how many would lose
 * @param same how many would keep their total
 * @param withheld how many have no total before or after
 * @param rejected how many records do not fit the other scorecard
 * @param change all gains less all losses
 * @param bands for each band, how many totals lie in it before and after
 * @param movers those who would move most, the furthest first
 * @param rejects the first of those that do not fit
 */
record Rescoring(
        String period,
        String from,
        String to,
        long assessed,
        long up,
        long down,
        long same,
        long withheld,
        long rejected,
        BigDecimal change,
        Map<String, BandCount> bands,
        List<Move> movers,
        List<Misfit> rejects) {

    /**
     * How many totals lie in a band.
     *
     * @param before by the scorecard of then
     * @param after by the other one
     */
    record BandCount(long before, long after) {
        static final BandCount NONE = new BandCount(0, 0);

        BandCount plus(long moreBefore, long moreAfter) {
            return new BandCount(before + moreBefore, after + moreAfter);
        }
    }

    /**
     * What would become of one subject.
     *
     * @param id the assessment
     * @param subject who
     * @param before the total of then; null if it is withheld
     * @param after the other total; null if it is withheld
     * @param change how far it moves; null if one of them is withheld
     * @param bandBefore the band of then
     * @param bandAfter the other band
     */
    record Move(
            long id,
            String subject,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable BigDecimal change,
            @Nullable String bandBefore,
            @Nullable String bandAfter) {}

    /**
     * A record that does not fit the other scorecard.
     *
     * @param id the assessment
     * @param subject who
     * @param problem the first thing that is wrong
     */
    record Misfit(long id, String subject, String problem) {}
}
