package io.github.servicekpi.examples.hr.web;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;

/** Tells a database that is away from a mistake in this service. */
public final class Outages {
    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

    private Outages() {}

    /** {@return what the client of a failed statement or transaction is told} */
    public static Refusal refusalOf(RuntimeException failure) {
        if (failure instanceof ConcurrencyFailureException) {
            return Refusal.unavailable("busy", "others are writing the same; send the request again in a while");
        } else if (isMistake(failure)) {
            LOG.error("The database refused a statement", failure);
            return Refusal.of(
                    HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "the service failed; its log says how");
        }
        LOG.warn("The database cannot be reached: {}", failure.getMessage());
        return Refusal.databaseAway();
    }

    /** Statements that can never succeed have an SQL state of class 22, 23, 42 or P0: data, constraints, syntax, triggers. */
    private static boolean isMistake(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().matches("(22|23|42|P0).*");
            }
        }
        return false;
    }
}
