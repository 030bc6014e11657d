package io.github.servicekpi.examples.hr.assessments;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.examples.hr.assessments.Outcome.Status;
import io.github.servicekpi.examples.hr.assessments.StoredAssessment.Key;
import io.github.servicekpi.examples.hr.audit.Audit;
import io.github.servicekpi.examples.hr.scorecards.Card;
import io.github.servicekpi.examples.hr.web.Refusal;
import io.github.servicekpi.examples.hr.web.Versions;
import io.github.servicekpi.examples.hr.web.Writes;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * Stores assessments: one for each subject, period and scorecard, however many clients send its record, and however often.
 */
@Service
class Recording {
    private final Assessments assessments;
    private final IdempotencyKeys keys;
    private final Audit audit;
    private final Writes writes;
    private final Clock clock;

    Recording(Assessments assessments, IdempotencyKeys keys, Audit audit, Writes writes, Clock clock) {
        this.assessments = assessments;
        this.keys = keys;
        this.audit = audit;
        this.writes = writes;
        this.clock = clock;
    }

    /** {@return what became of each, all in one transaction} */
    List<Outcome> store(List<Assessment> scored, Card card, String account) {
        return writes.write(() -> add(scored, card, account));
    }

    /** {@return what a request came to, if it was carried out before} */
    Optional<Outcome> outcome(IdempotencyKeys.Request request) {
        return keys.outcome(request);
    }

    /** {@return what became of one; the same again if the request was carried out before} */
    Outcome store(Assessment scored, Card card, IdempotencyKeys.Request request) {
        return writes.write(() -> keys.outcome(request).orElseGet(() -> {
            Outcome outcome = add(List.of(scored), card, request.account()).get(0);
            keys.keep(request, outcome);
            return outcome;
        }));
    }

    private List<Outcome> add(List<Assessment> scored, Card card, String account) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<StoredAssessment> rows = scored.stream()
                .map(assessment -> StoredAssessment.of(assessment, card, now, account))
                .toList();
        TreeMap<Key, StoredAssessment> wanted = new TreeMap<>();
        rows.forEach(row -> wanted.putIfAbsent(row.key(), row));
        Map<Key, StoredAssessment> there = assessments.find(card.fingerprint(), wanted.keySet());
        Set<Key> created = Set.of();
        if (there.size() < wanted.size()) {
            Map<Key, StoredAssessment> missing = new TreeMap<>(wanted);
            missing.keySet().removeAll(there.keySet());
            created = create(missing, there, card, account);
        }
        return outcomes(rows, there, created);
    }

    /** {@return which of the missing ones are new; another writer may have been quicker with the others} */
    private Set<Key> create(
            Map<Key, StoredAssessment> missing, Map<Key, StoredAssessment> there, Card card, String account) {
        Set<Key> created = new HashSet<>(assessments.addNew(missing.values()));
        Map<Key, StoredAssessment> now = assessments.find(card.fingerprint(), missing.keySet());
        there.putAll(now);
        List<Audit.Entry> entries = missing.keySet().stream()
                .filter(created::contains)
                .map(now::get)
                .map(row -> new Audit.Entry(
                        "assessment-stored",
                        path(row.id()),
                        row.period() + " " + row.fingerprint() + " " + row.subject()))
                .toList();
        if (!entries.isEmpty()) {
            audit.add(account, entries);
        }
        return created;
    }

    /** The first line about a subject and period is the one that was created; what follows it was there by then. */
    private static List<Outcome> outcomes(
            List<StoredAssessment> rows, Map<Key, StoredAssessment> there, Set<Key> created) {
        Set<Key> told = new HashSet<>();
        List<Outcome> outcomes = new ArrayList<>(rows.size());
        for (StoredAssessment row : rows) {
            StoredAssessment stored = there.get(row.key());
            boolean first = told.add(row.key());
            Status status = first && created.contains(row.key())
                    ? Status.CREATED
                    : stored.record().equals(row.record()) ? Status.EXISTING : Status.CONFLICT;
            outcomes.add(new Outcome(status, stored));
        }
        return outcomes;
    }

    /** {@return an assessment after its record was corrected; the one before is kept} */
    StoredAssessment correct(long id, int version, Assessment scored, Card card, String account) {
        StoredAssessment corrected = StoredAssessment.of(scored, card, OffsetDateTime.now(clock), account);
        return writes.write(() -> {
            StoredAssessment before =
                    assessments.find(id).orElseThrow(() -> Refusal.notFound("assessment of this number"));
            if (before.version() == version && before.record().equals(corrected.record())) {
                return before;
            }
            StoredAssessment after = corrected.as(id, version + 1);
            if (before.version() != version || !assessments.replace(before, after)) {
                throw Versions.stale();
            }
            audit.add(account, "record-corrected", path(id), "version " + after.version());
            return after;
        });
    }

    private static String path(long id) {
        return "/assessments/" + id;
    }
}
