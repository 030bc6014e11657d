package io.github.servicekpi.examples.hr.accounts;

import io.github.servicekpi.examples.hr.audit.Audit;
import io.github.servicekpi.examples.hr.web.Refusal;
import io.github.servicekpi.examples.hr.web.Versions;
import io.github.servicekpi.examples.hr.web.Writes;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Opens accounts, changes them, and hands out one-time passwords. */
@Service
public class AccountService {
    /** Where an account is that nobody but the service itself opened. */
    private static final String SERVICE = "service";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");
    private static final int SHORTEST_PASSWORD = 12;
    /** bcrypt reads no further. */
    private static final int LONGEST_PASSWORD = 72;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int ONE_TIME_LENGTH = 20;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final Writes writes;
    private final SecureRandom random = new SecureRandom();

    AccountService(Accounts accounts, PasswordEncoder encoder, Audit audit, Writes writes) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.audit = audit;
        this.writes = writes;
    }

    /** {@return the one-time password of the first administrator, if there was no account yet} */
    Optional<String> openFirst(String name) {
        if (!accounts.none()) {
            return Optional.empty();
        }
        String password = oneTimePassword();
        Account first = new Account(name, hash(password), Role.ADMINISTRATOR, null, true, true, 1);
        return writes.write(() -> {
            boolean added = accounts.add(first);
            if (added) {
                audit.add(SERVICE, "account-opened", path(name), Role.ADMINISTRATOR.word());
            }
            return added ? Optional.of(password) : Optional.empty();
        });
    }

    /** {@return the one-time password of a new account} */
    String open(String name, Role role, @Nullable String subject, Caller by) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.badRequest(
                    "bad-name",
                    "name has to be 1 to 100 letters, digits, dots, hyphens, underscores or @, the first a letter or digit");
        }
        String password = oneTimePassword();
        Account account = new Account(name, hash(password), role, checked(subject, role), true, true, 1);
        writes.write(() -> {
            if (!accounts.add(account)) {
                throw Refusal.conflict("name-taken", "there is an account \"" + name + "\"; take another name");
            }
            audit.add(by.name(), "account-opened", path(name), described(account));
            return account;
        });
        return password;
    }

    Account get(String name) {
        return accounts.find(name).orElseThrow(() -> Refusal.notFound("account of this name"));
    }

    List<Account> after(String name, int count) {
        return accounts.after(name, count);
    }

    /** {@return an account as it is after the change} */
    Account change(String name, int version, Role role, @Nullable String subject, boolean active, Caller by) {
        return writes.write(() -> {
            List<String> administrators = accounts.lockAdministrators();
            Account before = get(name);
            if (administrators.equals(List.of(name)) && (role != Role.ADMINISTRATOR || !active)) {
                throw Refusal.conflict(
                        "last-administrator",
                        "\"" + name + "\" is the last active administrator; open another one first");
            }
            Account after = new Account(
                    name,
                    before.password(),
                    role,
                    checked(subject, role),
                    active,
                    before.passwordChangeRequired(),
                    version + 1);
            replace(before, after);
            audit.add(by.name(), "account-changed", path(name), described(after));
            return after;
        });
    }

    /** {@return the new one-time password of an account} */
    String reset(String name, int version, Caller by) {
        String password = oneTimePassword();
        String hash = hash(password);
        return writes.write(() -> {
            Account before = get(name);
            replace(
                    before,
                    new Account(name, hash, before.role(), before.subject(), before.active(), true, version + 1));
            audit.add(by.name(), "password-reset", path(name), "");
            return password;
        });
    }

    /**
     * Refuses what goes on after the account was changed: a body may take long, and its sender may not write any more.
     *
     * @param caller who signed in when the request began
     */
    public void checkUnchanged(Caller caller) {
        if (get(caller.name()).version() != caller.version()) {
            throw Refusal.conflict("account-changed", "the account was changed after the request began; send it again");
        }
    }

    /** Gives an account a password of its owner's choice; one that is too short, too long or the old one is refused. */
    public void choosePassword(Caller caller, String password) {
        String name = caller.name();
        int length = password.getBytes(StandardCharsets.UTF_8).length;
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD || password.indexOf('\0') >= 0) {
            throw Refusal.badRequest(
                    "bad-password",
                    "the password has " + length + " bytes in UTF-8; allowed are " + SHORTEST_PASSWORD + " to "
                            + LONGEST_PASSWORD + ", none of them NUL");
        }
        if (encoder.matches(password, get(name).password())) {
            throw Refusal.badRequest("same-password", "the new password is the old one; take another");
        }
        String hash = hash(password);
        writes.write(() -> {
            checkUnchanged(caller);
            Account before = get(name);
            Account after = new Account(
                    name, hash, before.role(), before.subject(), before.active(), false, before.version() + 1);
            replace(before, after);
            audit.add(name, "password-chosen", path(name), "");
            return after;
        });
    }

    private void replace(Account before, Account after) {
        if (after.version() != before.version() + 1 || !accounts.replace(after)) {
            throw Versions.stale();
        }
    }

    private static @Nullable String checked(@Nullable String subject, Role role) {
        if ((role == Role.EMPLOYEE) != (subject != null)) {
            throw Refusal.badRequest(
                    "bad-subject",
                    "subject says whose sheets an employee reads; an employee needs it, others have none");
        }
        if (subject != null) {
            Subjects.check(subject);
        }
        return subject;
    }

    private static String described(Account account) {
        return account.role().word()
                + (account.active() ? "" : ", may not sign in")
                + (account.subject() == null ? "" : ", reads " + account.subject());
    }

    private static String path(String name) {
        return "/users/" + name;
    }

    private String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    private String oneTimePassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < ONE_TIME_LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
