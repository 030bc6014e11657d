package io.github.servicekpi.examples.cli;

import io.github.servicekpi.LocalizedText;
import io.github.servicekpi.assessment.Sentences;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of a sheet in one language: its own from {@code labels.properties}, the scorecard's from its texts. */
final class Labels {
    private static final String BUNDLE = Labels.class.getPackageName() + ".labels";

    private final String tag;
    private final ResourceBundle words;

    Labels(Language language) {
        tag = language.tag();
        words = ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(tag),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** {@return the sentences that explain a sheet} */
    Sentences sentences() {
        return Sentences.in(tag);
    }

    /** {@return one of the sheet's own words} */
    String word(String key) {
        return words.getString(key);
    }

    /** {@return one of the sheet's own phrases, with texts in its gaps} */
    String phrase(String key, Object... texts) {
        return MessageFormat.format(words.getString(key), texts);
    }

    /** {@return a text of the scorecard} */
    String text(LocalizedText text) {
        return text.in(tag);
    }

    /** {@return a name of the scorecard, or the id where it has none} */
    String name(Optional<LocalizedText> name, String id) {
        return name.map(this::text).orElse(id);
    }
}
