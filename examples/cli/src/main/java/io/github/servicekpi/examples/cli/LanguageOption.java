package io.github.servicekpi.examples.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which language the sheet's own words are written in. */
final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            converter = Language.Converter.class,
            description = "zh-CN or en; by default the one of the locale, if it is one of the two, else en.")
    private @Nullable Language language;

    /** {@return what was asked for, else the user's language} */
    Language chosen(Shell shell) {
        return language == null ? Language.of(shell.environment(), Locale.getDefault()) : language;
    }
}
