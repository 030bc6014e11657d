package io.github.servicekpi.examples.cli;

import io.github.servicekpi.examples.report.words.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which language the sheet's own words are written in. */
final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            converter = Converter.class,
            description = "zh-CN or en; by default the one of the locale, if it is one of the two, else en.")
    private @Nullable Language language;

    /** {@return what was asked for, else the user's language} */
    Language chosen(Shell shell) {
        return language == null ? of(shell.environment(), Locale.getDefault()) : language;
    }

    /** {@return the language of a user: the environment says it even where the locale is not installed} */
    static Language of(Map<String, String> environment, Locale locale) {
        String set = List.of("LC_ALL", "LC_MESSAGES", "LANG").stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> !value.equals("POSIX") && !value.equals("C") && !value.startsWith("C."))
                .orElse(locale.getLanguage());
        return set.matches("zh([-_.@].*)?") ? Language.CHINESE : Language.ENGLISH;
    }

    /** Reads the tag as a user writes it. */
    static final class Converter implements ITypeConverter<Language> {
        @Override
        public Language convert(String tag) {
            for (Language language : Language.values()) {
                if (language.tag().equalsIgnoreCase(tag)) {
                    return language;
                }
            }
            throw new TypeConversionException("\"" + tag + "\" is no language of the sheet; write zh-CN or en");
        }
    }
}
