package io.github.servicekpi.examples.hr.rescoring;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.examples.hr.assessments.StoredAssessment;
import io.github.servicekpi.examples.hr.rescoring.Rescoring.BandCount;
import io.github.servicekpi.examples.hr.rescoring.Rescoring.Misfit;
import io.github.servicekpi.examples.hr.rescoring.Rescoring.Move;
import io.github.servicekpi.examples.hr.scorecards.Card;
import io.github.servicekpi.json.RecordJson;
import io.github.servicekpi.scorecard.Band;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Counts while one assessment after the other is scored again; of long lists only the front is kept. */
final class RescoringRun {
    /** Those who move furthest first; among equals, in the order of their assessments. */
    private static final Comparator<Move> FURTHEST_FIRST = Comparator.comparing((Move move) -> distance(move.change()))
            .reversed()
            .thenComparing(Move::id);

    private final Card from;
    private final Card to;
    private final int most;
    private final PriorityQueue<Move> movers = new PriorityQueue<>(FURTHEST_FIRST.reversed());
    private final List<Misfit> rejects = new ArrayList<>();
    private final Map<String, BandCount> bands = new LinkedHashMap<>();
    private long assessed;
    private long up;
    private long down;
    private long same;
    private long withheld;
    private long rejected;
    private BigDecimal change = BigDecimal.ZERO;

    /**
     * Begins with no one.
     *
     * @param most how many movers and how many rejects are listed
     */
    RescoringRun(Card from, Card to, int most) {
        this.from = from;
        this.to = to;
        this.most = most;
        from.scorecard().bandScale().bestFirst().forEach(this::begin);
        to.scorecard().bandScale().bestFirst().forEach(this::begin);
    }

    private void begin(Band band) {
        bands.put(band.id(), BandCount.NONE);
    }

    private static BigDecimal distance(@Nullable BigDecimal change) {
        return change == null ? BigDecimal.ZERO : change.abs();
    }

    void take(StoredAssessment stored) {
        assessed++;
        if (stored.band() != null) {
            bands.computeIfPresent(stored.band(), (band, count) -> count.plus(1, 0));
        }
        try {
            count(stored, to.calculator().assess(RecordJson.read(stored.record())));
        } catch (InvalidInputException e) {
            rejected++;
            if (rejects.size() < most) {
                rejects.add(new Misfit(
                        stored.id(), stored.subject(), e.problems().get(0).toString()));
            }
        }
    }

    private void count(StoredAssessment stored, Assessment again) {
        BigDecimal before = stored.total();
        BigDecimal after = again.isWithheld() ? null : again.total();
        String bandAfter = again.isWithheld() ? null : again.band().id();
        BigDecimal moved = before == null || after == null ? null : after.subtract(before);
        if (moved == null) {
            withheld++;
        } else {
            change = change.add(moved);
            up += moved.signum() > 0 ? 1 : 0;
            down += moved.signum() < 0 ? 1 : 0;
            same += moved.signum() == 0 ? 1 : 0;
        }
        if (bandAfter != null) {
            bands.computeIfPresent(bandAfter, (band, count) -> count.plus(0, 1));
        }
        if (moved != null && moved.signum() != 0) {
            movers.add(new Move(stored.id(), stored.subject(), before, after, moved, stored.band(), bandAfter));
            if (movers.size() > most) {
                movers.remove();
            }
        }
    }

    Rescoring result(String period) {
        return new Rescoring(
                period,
                from.fingerprint(),
                to.fingerprint(),
                assessed,
                up,
                down,
                same,
                withheld,
                rejected,
                change,
                bands,
                movers.stream().sorted(FURTHEST_FIRST).toList(),
                rejects);
    }
}
