package io.github.servicekpi.examples.hr.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Who sent a request. */
public final class Caller extends User {
    private final Role role;
    private final @Nullable String subject;
    private final int version;

    Caller(Account account) {
        super(
                account.name(),
                account.password(),
                account.active(),
                true,
                true,
                true,
                List.of(new SimpleGrantedAuthority(
                        account.passwordChangeRequired()
                                ? Access.CHANGES_PASSWORD
                                : Access.authority(account.role()))));
        this.role = account.role();
        this.subject = account.subject();
        this.version = account.version();
    }

    /** {@return the account's name} */
    public String name() {
        return getUsername();
    }

    /** {@return what the account is for} */
    public Role role() {
        return role;
    }

    /** {@return the account's version when it signed in} */
    int version() {
        return version;
    }

    /** {@return whether all sheets may be read, not only the own ones} */
    public boolean readsAll() {
        return role != Role.EMPLOYEE;
    }

    /** {@return whose sheets are the own ones; null unless the account is an employee's} */
    public @Nullable String subject() {
        return subject;
    }

    /** {@return whether sheets of a subject may be read} */
    public boolean reads(String other) {
        return readsAll() || other.equals(subject);
    }
}
