package io.github.servicekpi.examples.hr.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of every write: rows are added in the transaction of what they tell about, and never changed. */
@Component
public class Audit {
    private static final int LONGEST_DETAIL = 1000;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    Audit(JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Something that was written.
     *
     * @param action what was done, for example {@code scorecard-stored}
     * @param object to what, as its path
     * @param detail what else tells it apart
     */
    public record Entry(String action, String object, String detail) {}

    /**
     * A row of the log.
     *
     * @param id its number; later rows have higher ones
     * @param at when
     * @param account who
     * @param action what was done
     * @param object to what
     * @param detail what else tells it apart
     */
    public record Row(long id, OffsetDateTime at, String account, String action, String object, String detail) {}

    /** Adds one entry. */
    public void add(String account, String action, String object, String detail) {
        add(account, List.of(new Entry(action, object, detail)));
    }

    /** Adds entries, in order. */
    public void add(String account, List<Entry> entries) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        batches.batchUpdate(
                "insert into audit (at, account, action, object, detail) values (?, ?, ?, ?, ?)",
                entries.stream()
                        .map(entry ->
                                new Object[] {now, account, entry.action(), entry.object(), brief(entry.detail())})
                        .toList());
    }

    private static String brief(String detail) {
        return detail.length() <= LONGEST_DETAIL
                ? detail
                : detail.substring(0, detail.offsetByCodePoints(0, LONGEST_DETAIL / 2)) + "…";
    }

    /** {@return rows after one, oldest first} */
    List<Row> after(long id, int count) {
        return database.sql("select * from audit where id > :id order by id limit :count")
                .param("id", id)
                .param("count", count)
                .query(Row.class)
                .list();
    }
}
