package io.github.servicekpi.examples.hr.web;

import java.util.regex.Pattern;

/** The language of sentences and sheets. */
public final class Languages {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");

    private Languages() {}

    /**
     * {@return a BCP 47 tag}
     *
     * @param lang what was asked for
     * @throws Refusal if it is no tag
     */
    public static String tag(String lang) {
        if (!TAG.matcher(lang).matches()) {
            throw Refusal.badRequest("bad-language", "lang has to be a language tag, such as en or zh-CN");
        }
        return lang;
    }
}
