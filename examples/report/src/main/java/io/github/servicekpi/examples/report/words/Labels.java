package io.github.servicekpi.examples.report.words;

import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.assessment.Sentences;
import io.github.servicekpi.scorecard.Band;
import io.github.servicekpi.scorecard.Indicator;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of a sheet in one language: its own from {@code labels.properties}, the scorecard's from its texts. */
public final class Labels {
    private static final String BUNDLE = Labels.class.getPackageName() + ".labels";

    private final String tag;
    private final ResourceBundle words;
    private final Sentences sentences;

    /**
     * The words of a language.
     *
     * @param tag its BCP 47 tag; the sheet's own words are Chinese for {@code zh-CN}, else English
     */
    public Labels(String tag) {
        this.tag = tag;
        words = ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(tag),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        sentences = Sentences.in(tag);
    }

    /** {@return the BCP 47 tag of the language} */
    public String tag() {
        return tag;
    }

    /** {@return the sentences that explain a sheet} */
    public Sentences sentences() {
        return sentences;
    }

    /** {@return one of the sheet's own words} */
    public String word(String key) {
        return words.getString(key);
    }

    /** {@return one of the sheet's own phrases, with texts in its gaps} */
    public String phrase(String key, Object... texts) {
        return MessageFormat.format(words.getString(key), texts);
    }

    /** {@return a text of the scorecard or of a record} */
    public String text(LocalizedText text) {
        return text.in(tag);
    }

    /** {@return a name of the scorecard, or the id where it has none} */
    public String name(Optional<LocalizedText> name, String id) {
        return name.map(this::text).orElse(id);
    }

    /** {@return an indicator's name} */
    public String name(Indicator indicator) {
        return name(indicator.name(), indicator.id());
    }

    /** {@return a band's name} */
    public String name(Band band) {
        return name(band.name(), band.id());
    }

    /** {@return a text of the scorecard or of a record, with the language that it turned out to have} */
    public Text marked(LocalizedText text) {
        String shown = text(text);
        return new Text(shown, text.byLanguage().containsKey(tag) ? "" : languageOf(shown, text.byLanguage()));
    }

    /** The shorter tag of the page's own language needs no mark. */
    private String languageOf(String shown, Map<String, String> byLanguage) {
        return byLanguage.entrySet().stream()
                .filter(entry -> entry.getValue().equals(shown))
                .map(Map.Entry::getKey)
                .filter(language -> !tag.startsWith(language + "-"))
                .findFirst()
                .orElse("");
    }

    /** {@return a name of the scorecard, or the id where it has none, with its language} */
    public Text marked(Optional<LocalizedText> name, String id) {
        return name.map(this::marked).orElse(Text.of(id));
    }

    /** {@return an indicator's name, with its language} */
    public Text marked(Indicator indicator) {
        return marked(indicator.name(), indicator.id());
    }

    /** {@return a band's name, with its language} */
    public Text marked(Band band) {
        return marked(band.name(), band.id());
    }
}
