package io.github.servicekpi.examples.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A language that the sheet's own words are written in. */
enum Language {
    CHINESE("zh-CN"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** {@return the BCP 47 tag} */
    String tag() {
        return tag;
    }

    /** {@return the language of a user: the environment says it even where the locale is not installed} */
    static Language of(Map<String, String> environment, Locale locale) {
        String set = List.of("LC_ALL", "LC_MESSAGES", "LANG").stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> !value.equals("POSIX") && !value.equals("C") && !value.startsWith("C."))
                .orElse(locale.getLanguage());
        return set.matches("zh([-_.@].*)?") ? CHINESE : ENGLISH;
    }

    /** Reads the tag as a user writes it. */
    static final class Converter implements ITypeConverter<Language> {
        @Override
        public Language convert(String tag) {
            for (Language language : values()) {
                if (language.tag.equalsIgnoreCase(tag)) {
                    return language;
                }
            }
            throw new TypeConversionException("\"" + tag + "\" is no language of the sheet; write zh-CN or en");
        }
    }
}
