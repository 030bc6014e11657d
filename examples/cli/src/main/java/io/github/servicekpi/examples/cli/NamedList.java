package io.github.servicekpi.examples.cli;

import io.github.servicekpi.NearestWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Documents that come with the program, each by its name. */
final class NamedList {
    private NamedList() {}

    /** Prints the document of a name, or all names if none is given. */
    static void print(
            List<String> names, @Nullable String name, String kind, Function<String, byte[]> document, Shell shell)
            throws IOException {
        if (name == null) {
            shell.out().write((String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8));
        } else if (names.contains(name)) {
            shell.out().write(document.apply(name));
        } else {
            throw new CommandFailure("\"" + name + "\" is no " + kind + "; there are " + String.join(", ", names)
                    + CommandFailure.question(NearestWord.among(name, names)));
        }
    }
}
