package io.github.servicekpi.examples.hr.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Refuses to change rows of the embedded database that are only ever added; PostgreSQL has a function for it. */
public final class AppendOnly implements Trigger {
    private String table = "";

    /** For the database. */
    public AppendOnly() {}

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        this.table = tableName;
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
            throws SQLException {
        throw new SQLException("rows of " + table + " are only added, never changed");
    }
}
