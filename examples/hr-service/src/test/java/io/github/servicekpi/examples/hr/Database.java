package io.github.servicekpi.examples.hr;

import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Optional;

/** What the service keeps its rows in. One service runs on each for all tests, which take subjects of their own. */
enum Database {
    H2 {
        @Override
        Service service() {
            return OnH2.SERVICE;
        }
    },
    POSTGRESQL {
        @Override
        Service service() {
            return OnPostgreSql.SERVICE.orElseGet(
                    () -> abort("PostgreSQL is not installed; Debian has it in the package postgresql"));
        }
    };

    /** {@return the running service; a test is skipped where the database is not installed} */
    abstract Service service();

    /** {@return the server that can be stopped under the service; a test is skipped where it is not installed} */
    static PostgreSql server() {
        return OnPostgreSql.SERVER.orElseGet(() -> abort("PostgreSQL is not installed"));
    }

    private static final class OnH2 {
        static final Service SERVICE = Service.start(
                "jdbc:h2:mem:hr;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;"
                        + "LOCK_TIMEOUT=20000",
                "");
    }

    private static final class OnPostgreSql {
        static final Optional<PostgreSql> SERVER = PostgreSql.start();
        static final Optional<Service> SERVICE = SERVER.map(server -> Service.start(server.url(), "hr"));
    }
}
