package io.github.servicekpi.examples.hr.scorecards;

import io.github.servicekpi.examples.hr.audit.Audit;
import io.github.servicekpi.examples.hr.web.Refusal;
import io.github.servicekpi.examples.hr.web.Versions;
import io.github.servicekpi.examples.hr.web.Writes;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which version of each scorecard is in use. */
@Service
public class CurrentScorecards {
    private final JdbcClient database;
    private final Scorecards scorecards;
    private final Writes writes;
    private final Audit audit;

    CurrentScorecards(JdbcClient database, Scorecards scorecards, Writes writes, Audit audit) {
        this.database = database;
        this.scorecards = scorecards;
        this.writes = writes;
        this.audit = audit;
    }

    /**
     * The version of a scorecard in use.
     *
     * @param id the scorecard's id
     * @param fingerprint the fingerprint of the version in use
     * @param version how often this choice was changed
     */
    public record Current(String id, String fingerprint, int version) {}

    /** {@return the version of a scorecard in use} */
    public Current get(String id) {
        return find(id).orElseThrow(() -> Refusal.notFound("scorecard of this id in use"));
    }

    private Optional<Current> find(String id) {
        return database.sql("select id, fingerprint, version from current_scorecards where id = :id")
                .param("id", id)
                .query(Current.class)
                .optional();
    }

    /** {@return the first choice of a version; refused if one was chosen before} */
    public Current choose(String id, String fingerprint, String account) {
        return writes.write(() -> {
            check(id, fingerprint);
            int added = database.sql("""
                            insert into current_scorecards (id, fingerprint, version) values (:id, :fingerprint, 1)
                            on conflict do nothing""")
                    .param("id", id)
                    .param("fingerprint", fingerprint)
                    .update();
            return chosen(added, new Current(id, fingerprint, 1), account);
        });
    }

    /** {@return a choice that takes the place of the one that was read} */
    public Current replace(String id, int version, String fingerprint, String account) {
        return writes.write(() -> {
            check(id, fingerprint);
            get(id);
            int changed = database.sql("""
                            update current_scorecards set fingerprint = :fingerprint, version = version + 1
                            where id = :id and version = :version""")
                    .param("id", id)
                    .param("fingerprint", fingerprint)
                    .param("version", version)
                    .update();
            return chosen(changed, new Current(id, fingerprint, version + 1), account);
        });
    }

    private Current chosen(int rows, Current current, String account) {
        if (rows == 0) {
            throw Versions.stale();
        }
        audit.add(account, "scorecard-adopted", "/current-scorecards/" + current.id(), current.fingerprint());
        return current;
    }

    private void check(String id, String fingerprint) {
        StoredScorecard stored = scorecards.find(fingerprint).orElseThrow(Scorecards::unknown);
        if (!stored.id().equals(id)) {
            throw Refusal.conflict(
                    "other-scorecard", "the fingerprint is of a version of " + stored.id() + ", not of " + id);
        }
    }
}
