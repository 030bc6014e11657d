package io.github.servicekpi.examples.report.words;

/** A language that the sheet's own words are written in. */
public enum Language {
    /** Simplified Chinese. */
    CHINESE("zh-CN"),
    /** English. */
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** {@return the BCP 47 tag} */
    public String tag() {
        return tag;
    }
}
