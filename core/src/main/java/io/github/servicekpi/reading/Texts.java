package io.github.servicekpi.reading;

import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.internal.Limits;
import java.util.Optional;
import java.util.regex.Pattern;

/** What strings and ids must be like. */
final class Texts {
    private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");

    private Texts() {}

    /** What is wrong with a string. */
    record Wrong(ProblemCode code, Finding finding) {}

    /** {@return what is wrong with a string that is no sequence of whole characters, or too long} */
    static Optional<Wrong> wrong(String string) {
        if (hasLoneSurrogate(string)) {
            return wrong(
                    ProblemCode.LONE_SURROGATE, "half of a surrogate pair", "whole characters", "write both halves");
        }
        int length = string.length() <= Limits.TEXT_LENGTH ? 0 : string.codePointCount(0, string.length());
        return length <= Limits.TEXT_LENGTH
                ? Optional.empty()
                : wrong(
                        ProblemCode.TEXT_TOO_LONG,
                        length + " characters",
                        "at most " + Limits.TEXT_LENGTH,
                        "write a shorter text");
    }

    private static Optional<Wrong> wrong(ProblemCode code, String found, String allowed, String instead) {
        return Optional.of(new Wrong(code, Finding.of(found, allowed, instead)));
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                int whole = text.codePointAt(i);
                if (whole <= Character.MAX_VALUE) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** {@return what is wrong with a string of nothing but white space} */
    static Optional<Wrong> wrongIfBlank(String string) {
        return string.chars().allMatch(c -> (c >= '\t' && c <= '\r') || c == ' ')
                ? wrong(
                        ProblemCode.EMPTY_TEXT,
                        Finding.quoted(string),
                        "a string that is not blank",
                        "write at least one character")
                : Optional.empty();
    }

    /** {@return what is wrong with a string that is no id} */
    static Optional<Wrong> wrongAsId(String string) {
        return ID.matcher(string).matches()
                ? Optional.empty()
                : wrong(
                        ProblemCode.BAD_ID,
                        Finding.quoted(string),
                        "1 to 64 of a-z, 0-9 and -, not beginning or ending with -",
                        "write an id like on-time-repair-rate");
    }
}
