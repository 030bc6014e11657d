package io.github.servicekpi;

import java.io.Serial;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A text for readers: one string for everybody, or a string per language.
 *
 * <p>Languages are named by BCP 47 tags such as {@code en} or {@code zh-CN}; a string has at most 10 000 code points.
 */
public final class LocalizedText implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final String EVERYBODY = "";

    /** Tag to string, tags ascending; a text for everybody stands under the empty tag. */
    private final TreeMap<String, String> strings = new TreeMap<>();

    private LocalizedText(Map<String, String> strings) {
        strings.forEach((tag, text) ->
                this.strings.put(Objects.requireNonNull(tag, "tag"), Objects.requireNonNull(text, "text")));
    }

    /**
     * {@return a text that reads {@code text} in every language}
     *
     * @param text the text
     */
    public static LocalizedText of(String text) {
        return new LocalizedText(Map.of(EVERYBODY, Objects.requireNonNull(text, "text")));
    }

    /**
     * {@return a text with a string per language}
     *
     * @param strings at least one, by language tag
     * @throws IllegalArgumentException if there is none, or a key is no language tag
     */
    public static LocalizedText of(Map<String, String> strings) {
        LocalizedText text = new LocalizedText(strings);
        if (text.strings.isEmpty()) {
            throw new IllegalArgumentException("a text needs a string; write one for at least one language");
        }
        for (String tag : text.strings.keySet()) {
            if (!isTag(tag)) {
                throw new IllegalArgumentException("\"" + tag + "\" is no language tag; write one like en or zh-CN");
            }
        }
        return text;
    }

    /**
     * {@return whether {@code tag} has the form of a BCP 47 language tag}
     *
     * @param tag what may be a language tag
     */
    public static boolean isTag(String tag) {
        return TAG.matcher(Objects.requireNonNull(tag, "tag")).matches();
    }

    /** {@return whether this is one string for everybody} */
    public boolean isForEverybody() {
        return strings.containsKey(EVERYBODY);
    }

    /** {@return the strings by language tag, tags ascending; empty if this is one string for everybody} */
    public Map<String, String> byLanguage() {
        return isForEverybody() ? Map.of() : Collections.unmodifiableSortedMap(strings);
    }

    /**
     * {@return the string for a reader of a language}
     *
     * <p>Where the language has none, its tag is shortened from the end ({@code zh-CN} to {@code zh}); then any string of
     * the same language serves, then the English one, then the first.
     *
     * @param tag a language tag, for example {@code zh-CN}
     */
    public String in(String tag) {
        for (String range = Objects.requireNonNull(tag, "tag"); ; range = range.substring(0, range.lastIndexOf('-'))) {
            String exact = strings.get(range);
            if (exact != null) {
                return exact;
            }
            if (range.indexOf('-') < 0) {
                return inLanguage(range, inLanguage("en", strings.firstEntry().getValue()));
            }
        }
    }

    private String inLanguage(String language, String otherwise) {
        String exact = strings.get(language);
        if (exact != null) {
            return exact;
        }
        String next = strings.ceilingKey(language + "-");
        return next != null && next.startsWith(language + "-") ? strings.getOrDefault(next, otherwise) : otherwise;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalizedText that && strings.equals(that.strings);
    }

    @Override
    public int hashCode() {
        return strings.hashCode();
    }

    /** {@return the string for everybody, or the strings by language} */
    @Override
    public String toString() {
        return isForEverybody() ? in(EVERYBODY) : strings.toString();
    }
}
