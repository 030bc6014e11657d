package io.github.servicekpi.examples.report.words;

import java.util.List;
import java.util.Set;

/**
 * Keeps a text inside a sentence from turning the figures around it: a unit in Hebrew stands for itself, and a character
 * that turns the direction of writing is written out.
 */
final class Isolation {
    private static final String START = "\u2068";
    private static final String END = "\u2069";

    private static final Set<Byte> LETTERS = Set.of(
            Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
            Character.DIRECTIONALITY_ARABIC_NUMBER);

    private static final Set<Byte> CONTROLS = Set.of(
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
            Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
            Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
            Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE);

    private Isolation() {}

    /** {@return a sentence in which some parts, wherever they stand, turn nothing but themselves} */
    static String of(String sentence, List<String> parts) {
        String isolated = sentence;
        for (String part : parts) {
            if (part.codePoints().anyMatch(c -> isOneOf(LETTERS, c) || isOneOf(CONTROLS, c))) {
                isolated = isolated.replace(part, START + writtenOut(part) + END);
            }
        }
        return isolated;
    }

    private static boolean isOneOf(Set<Byte> directions, int codePoint) {
        return directions.contains(Character.getDirectionality(codePoint));
    }

    private static String writtenOut(String part) {
        StringBuilder written = new StringBuilder(part.length());
        part.codePoints().forEach(c -> {
            if (isOneOf(CONTROLS, c)) {
                written.append(String.format("\\u%04x", c));
            } else {
                written.appendCodePoint(c);
            }
        });
        return written.toString();
    }
}
