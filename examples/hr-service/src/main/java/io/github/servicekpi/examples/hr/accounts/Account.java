package io.github.servicekpi.examples.hr.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Someone who may sign in.
 *
 * @param name the name to sign in with
 * @param password its bcrypt hash
 * @param role what the account is for
 * @param subject whose sheets it reads; null unless it is an employee's
 * @param active whether it may sign in
 * @param passwordChangeRequired whether it can do nothing yet but change its password
 * @param version how often it was changed
 */
record Account(
        String name,
        String password,
        Role role,
        @Nullable String subject,
        boolean active,
        boolean passwordChangeRequired,
        int version) {}
