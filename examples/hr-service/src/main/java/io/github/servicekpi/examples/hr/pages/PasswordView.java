package io.github.servicekpi.examples.hr.pages;

import org.jspecify.annotations.Nullable;

/**
 * The form to choose a password.
 *
 * @param token what the form sends back
 * @param chosen whether it was done
 * @param problem what was wrong with the one that was chosen; null if nothing was
 */
public record PasswordView(
        String token, boolean chosen, @Nullable String problem) {}
