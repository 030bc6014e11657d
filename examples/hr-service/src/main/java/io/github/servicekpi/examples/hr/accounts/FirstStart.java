package io.github.servicekpi.examples.hr.accounts;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Opens the first account. Its password is printed once, to the terminal and not to a log. */
@Component
class FirstStart implements ApplicationRunner {
    private static final String NAME = "admin";

    private final AccountService accounts;

    FirstStart(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments args) {
        accounts.openFirst(NAME)
                .ifPresent(password -> System.out.printf(
                        "%nThe first administrator is \"%s\" with the one-time password %s%n"
                                + "Change it at /pages/password; nothing else is allowed before.%n%n",
                        NAME, password));
    }
}
