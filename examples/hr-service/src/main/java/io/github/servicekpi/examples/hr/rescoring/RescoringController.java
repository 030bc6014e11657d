package io.github.servicekpi.examples.hr.rescoring;

import io.github.servicekpi.AssessmentPeriod;
import io.github.servicekpi.examples.hr.assessments.Assessments;
import io.github.servicekpi.examples.hr.assessments.StoredAssessment;
import io.github.servicekpi.examples.hr.scorecards.Card;
import io.github.servicekpi.examples.hr.scorecards.CurrentScorecards;
import io.github.servicekpi.examples.hr.scorecards.Scorecards;
import io.github.servicekpi.examples.hr.web.Paging;
import io.github.servicekpi.examples.hr.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scores a period by another scorecard before that is adopted. */
@RestController
class RescoringController {
    /** Assessments that are read at a time: each may have megabytes. */
    private static final int ROWS = 100;

    private final Assessments assessments;
    private final Scorecards scorecards;
    private final CurrentScorecards current;

    RescoringController(Assessments assessments, Scorecards scorecards, CurrentScorecards current) {
        this.assessments = assessments;
        this.scorecards = scorecards;
        this.current = current;
    }

    /**
     * What to score again.
     *
     * @param period of when
     * @param from the fingerprint of what it was scored by; left out, the version in use of the same scorecard
     * @param to the fingerprint of what to score it by
     */
    record Wanted(
            @Nullable String period,
            @Nullable String from,
            @Nullable String to) {}

    @Operation(
            summary = "Says who would move, and by how much, under another scorecard",
            description = "The counts are of all records; movers and rejects list up to size each.")
    @PostMapping(path = "/rescorings", consumes = "application/json")
    Rescoring rescore(@RequestBody Wanted wanted, @RequestParam(defaultValue = "100") int size) {
        Paging.size(size);
        if (wanted.period() == null
                || AssessmentPeriod.tryParse(wanted.period()).isEmpty()) {
            throw Refusal.badRequest("bad-period", "period has to be one like 2026-09, 2026-Q3, 2026-H2 or 2026");
        } else if (wanted.to() == null) {
            throw Refusal.badRequest(
                    "member-missing", "the member \"to\" is missing; give the fingerprint to score by");
        }
        Card to = scorecards.card(wanted.to());
        Card from = scorecards.card(
                wanted.from() != null
                        ? wanted.from()
                        : current.get(to.scorecard().id()).fingerprint());
        RescoringRun run = new RescoringRun(from, to, size);
        Assessments.Filter filter = new Assessments.Filter(null, wanted.period(), from.fingerprint());
        long after = 0;
        List<StoredAssessment> page;
        do {
            page = assessments.after(after, ROWS, filter);
            page.forEach(run::take);
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == ROWS);
        return run.result(wanted.period());
    }
}
