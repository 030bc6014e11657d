package io.github.servicekpi.examples.hr.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The accounts in the database. */
@Component
class Accounts implements UserDetailsService {
    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return find(name).map(Caller::new).orElseThrow(() -> new UsernameNotFoundException("there is no such account"));
    }

    /** A name with a NUL is nobody's, and PostgreSQL would not even look for it. */
    Optional<Account> find(String name) {
        return name.indexOf('\0') >= 0
                ? Optional.empty()
                : database.sql("select * from accounts where name = :name")
                        .param("name", name)
                        .query(Accounts::account)
                        .optional();
    }

    List<Account> after(String name, int count) {
        return database.sql("select * from accounts where name > :name order by name limit :count")
                .param("name", name)
                .param("count", count)
                .query(Accounts::account)
                .list();
    }

    boolean none() {
        return after("", 1).isEmpty();
    }

    /** {@return whether it was added; not if there is one of that name} */
    boolean add(Account account) {
        return database.sql("""
                        insert into accounts (name, password, role, subject, active, password_change_required, version)
                        values (:name, :password, :role, :subject, :active, :change, :version)
                        on conflict do nothing""")
                        .param("name", account.name())
                        .param("password", account.password())
                        .param("role", account.role().word())
                        .param("subject", account.subject())
                        .param("active", account.active())
                        .param("change", account.passwordChangeRequired())
                        .param("version", account.version())
                        .update()
                == 1;
    }

    /** {@return whether it was replaced; not if it has another version than the one before this} */
    boolean replace(Account account) {
        return database.sql("""
                        update accounts set password = :password, role = :role, subject = :subject, active = :active,
                        password_change_required = :change, version = :version
                        where name = :name and version = :version - 1""")
                        .param("name", account.name())
                        .param("password", account.password())
                        .param("role", account.role().word())
                        .param("subject", account.subject())
                        .param("active", account.active())
                        .param("change", account.passwordChangeRequired())
                        .param("version", account.version())
                        .update()
                == 1;
    }

    /** {@return the names of the administrators who can sign in; they stay so until this transaction ends} */
    List<String> lockAdministrators() {
        return database.sql(
                        "select name from accounts where role = 'administrator' and active order by name for update")
                .query(String.class)
                .list();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("name"),
                row.getString("password"),
                Role.of(row.getString("role")),
                row.getString("subject"),
                row.getBoolean("active"),
                row.getBoolean("password_change_required"),
                row.getInt("version"));
    }
}
