package io.github.servicekpi.examples.benchmarks;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param growth whether growth is measured, else the comparison
 * @param full whether it takes as long as it must, else minutes
 * @param once whether everything runs once and briefly, to see that it works
 * @param module the folder of this module
 */
record Options(boolean growth, boolean full, boolean once, Path module) {
    /** What may be asked for. */
    static final String USAGE = """
            usage: java -jar benchmarks.jar [--growth] [--full | --once]
              without options  compares ServiceKPI with what would be taken instead, in under 5 minutes
              --growth         measures instead how the cost grows with everything that can grow
              --full           several forks of longer runs, and larger sizes; its tables go to the README
              --once           everything once and briefly: shows that it works, its figures mean nothing""";

    /** {@return what the arguments ask for, empty if they are no words of this program} */
    static Optional<Options> parse(String... args) {
        List<String> words = new ArrayList<>(List.of(args));
        boolean growth = words.remove("--growth");
        boolean full = words.remove("--full");
        boolean once = words.remove("--once");
        return words.isEmpty() && !(full && once)
                ? Optional.of(new Options(growth, full, once, folderOfModule()))
                : Optional.empty();
    }

    /** The jar, and the classes when there is no jar yet, lie in {@code target}. */
    private static Path folderOfModule() {
        try {
            Path code = Path.of(Options.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code.resolve("../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of this program is no file", e);
        }
    }

    /** {@return how the files of a result are named} */
    String fileName() {
        String kind = growth ? "growth" : "comparison";
        return kind + "-java-" + Machine.java() + (full ? "" : once ? "-once" : "-short");
    }
}
