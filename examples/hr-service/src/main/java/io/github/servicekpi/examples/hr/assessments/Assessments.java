package io.github.servicekpi.examples.hr.assessments;

import io.github.servicekpi.examples.hr.assessments.StoredAssessment.Key;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The assessments in the database. */
@Repository
public class Assessments {
    private final JdbcClient database;
    private final JdbcTemplate batches;

    Assessments(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** {@return which of some were added; the others are there already} */
    List<Key> addNew(Collection<StoredAssessment> assessments) {
        int[] added = batches.batchUpdate(
                """
                insert into assessments
                (subject, period, fingerprint, record, assessment, total, band, version, written_at, written_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", assessments.stream().map(Assessments::columns).toList());
        List<Key> keys = new ArrayList<>();
        int row = 0;
        for (StoredAssessment assessment : assessments) {
            if (added[row++] == 1) {
                keys.add(assessment.key());
            }
        }
        return keys;
    }

    private static @Nullable Object[] columns(StoredAssessment row) {
        return new @Nullable Object[] {
            row.subject(),
            row.period(),
            row.fingerprint(),
            row.record(),
            row.assessment(),
            digits(row.total()),
            row.band(),
            row.version(),
            row.writtenAt(),
            row.writtenBy()
        };
    }

    private static @Nullable String digits(@Nullable BigDecimal total) {
        return total == null ? null : total.toPlainString();
    }

    /** {@return the assessments by a scorecard that there are} */
    Map<Key, StoredAssessment> find(String fingerprint, Collection<Key> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<Object> parameters = new ArrayList<>();
        parameters.add(fingerprint);
        for (Key key : keys) {
            parameters.add(key.subject());
            parameters.add(key.period());
        }
        String places = String.join(", ", Collections.nCopies(keys.size(), "(?, ?)"));
        Map<Key, StoredAssessment> found = new HashMap<>();
        database.sql("select * from assessments where fingerprint = ? and (subject, period) in (" + places + ")")
                .params(parameters)
                .query(StoredAssessment.class)
                .list()
                .forEach(row -> found.put(row.key(), row));
        return found;
    }

    /** {@return an assessment} */
    public Optional<StoredAssessment> find(long id) {
        return database.sql("select * from assessments where id = :id")
                .param("id", id)
                .query(StoredAssessment.class)
                .optional();
    }

    /** {@return an assessment as it was before it was corrected} */
    Optional<StoredAssessment> findFormer(long id, int version) {
        return database.sql("""
                        select a.id, a.subject, a.period, a.fingerprint, f.record, f.assessment, f.total, f.band, f.version,
                        f.written_at, f.written_by
                        from former_assessments f join assessments a on a.id = f.id
                        where f.id = :id and f.version = :version""")
                .param("id", id)
                .param("version", version)
                .query(StoredAssessment.class)
                .optional();
    }

    /** {@return whether it was replaced by its next version, and kept as it was; not if it has another version by now} */
    boolean replace(StoredAssessment before, StoredAssessment after) {
        boolean replaced = database.sql("""
                        update assessments set record = :record, assessment = :assessment, total = :total, band = :band,
                        version = :version, written_at = :at, written_by = :by
                        where id = :id and version = :version - 1""")
                        .param("record", after.record())
                        .param("assessment", after.assessment())
                        .param("total", digits(after.total()))
                        .param("band", after.band())
                        .param("version", after.version())
                        .param("at", after.writtenAt())
                        .param("by", after.writtenBy())
                        .param("id", after.id())
                        .update()
                == 1;
        if (replaced) {
            keep(before);
        }
        return replaced;
    }

    private void keep(StoredAssessment former) {
        database.sql("""
                        insert into former_assessments
                        (id, version, record, assessment, total, band, written_at, written_by)
                        values (:id, :version, :record, :assessment, :total, :band, :at, :by)""")
                .param("id", former.id())
                .param("version", former.version())
                .param("record", former.record())
                .param("assessment", former.assessment())
                .param("total", digits(former.total()))
                .param("band", former.band())
                .param("at", former.writtenAt())
                .param("by", former.writtenBy())
                .update();
    }

    /**
     * Which assessments a list shows; null asks for all.
     *
     * @param subject of whom
     * @param period of when
     * @param fingerprint by which scorecard
     */
    public record Filter(
            @Nullable String subject,
            @Nullable String period,
            @Nullable String fingerprint) {}

    /** {@return assessments in the order in which they were first stored, after one of them} */
    public List<StoredAssessment> after(long id, int count, Filter filter) {
        return select("*", id, count, filter).query(StoredAssessment.class).list();
    }

    /** {@return the same without their texts} */
    public List<StoredAssessment.Summary> summariesAfter(long id, int count, Filter filter) {
        return select(
                        "id, subject, period, fingerprint, total, band, version, written_at, written_by",
                        id,
                        count,
                        filter)
                .query(StoredAssessment.Summary.class)
                .list();
    }

    private JdbcClient.StatementSpec select(String columns, long id, int count, Filter filter) {
        StringBuilder sql = new StringBuilder("select " + columns + " from assessments where id > :id");
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id, "count", count));
        restrict("subject", filter.subject(), sql, parameters);
        restrict("period", filter.period(), sql, parameters);
        restrict("fingerprint", filter.fingerprint(), sql, parameters);
        return database.sql(sql.append(" order by id limit :count").toString()).params(parameters);
    }

    private static void restrict(
            String column, @Nullable String value, StringBuilder sql, Map<String, Object> parameters) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }
}
