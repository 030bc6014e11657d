package io.github.servicekpi.examples.hr.accounts;

import java.util.Locale;

/** What an account is for. */
public enum Role {
    /** Publishes scorecards and manages accounts; writes no scores. */
    ADMINISTRATOR,
    /** Posts records, and reads every assessment. */
    EVALUATOR,
    /** Reads the own sheets. */
    EMPLOYEE;

    /** {@return the word for it, as the database and the JSON have it} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
