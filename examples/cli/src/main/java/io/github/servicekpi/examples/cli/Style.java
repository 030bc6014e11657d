package io.github.servicekpi.examples.cli;

/** How a text stands out on a terminal. */
enum Style {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    GOOD("32"),
    POOR("31");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** {@return a text with the escape sequences around it that give it this style} */
    String apply(String text) {
        return code.isEmpty() || text.isBlank() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
