package io.github.servicekpi.reading;

import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.internal.Limits;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What strings, ids and texts must be like. */
final class Texts {
    private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");

    private Texts() {}

    /** Reports a string that is no sequence of whole characters, or too long. */
    static void check(ValueReader in, String string) {
        if (hasLoneSurrogate(string)) {
            in.report(
                    ProblemCode.LONE_SURROGATE,
                    Finding.of("half of a surrogate pair", "whole characters", "write both halves"));
        } else if (string.length() > Limits.TEXT_LENGTH
                && string.codePointCount(0, string.length()) > Limits.TEXT_LENGTH) {
            in.report(
                    ProblemCode.TEXT_TOO_LONG,
                    Finding.of(
                            string.codePointCount(0, string.length()) + " characters",
                            "at most " + Limits.TEXT_LENGTH,
                            "write a shorter text"));
        }
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

    /** Reports a string of nothing but white space. */
    static void requireNonBlank(ValueReader in, String string) {
        if (string.chars().allMatch(c -> (c >= '\t' && c <= '\r') || c == ' ')) {
            in.report(
                    ProblemCode.EMPTY_TEXT,
                    Finding.of(in.show(), "a string that is not blank", "write at least one character"));
        }
    }

    /** Reports a string that is no id. */
    static void requireId(ValueReader in, String id) {
        if (!ID.matcher(id).matches()) {
            in.report(
                    ProblemCode.BAD_ID,
                    Finding.of(
                            in.show(),
                            "1 to 64 of a-z, 0-9 and -, not beginning or ending with -",
                            "write an id like on-time-repair-rate"));
        }
    }

    /** {@return the text of an object from language tags to strings; an empty one where it has a problem} */
    static LocalizedText byLanguage(ValueReader in) {
        Map<String, String> strings = new TreeMap<>();
        ObjectReader object = in.object();
        for (ValueReader string : object.members()) {
            String tag = string.name();
            if (LocalizedText.isTag(tag)) {
                strings.put(tag, string.string());
            } else {
                object.reportName(
                        ProblemCode.BAD_LANGUAGE_TAG,
                        tag,
                        () -> Finding.of(Finding.quoted(tag), "a BCP 47 language tag", "write one like en or zh-CN"));
            }
        }
        return in.good() ? LocalizedText.of(strings) : LocalizedText.of("");
    }
}
