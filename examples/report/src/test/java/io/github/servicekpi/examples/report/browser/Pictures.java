package io.github.servicekpi.examples.report.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes the pictures of the report that the README shows: a program, run from the folder of the module.
 *
 * <pre>{@code
 * mvn -q -f ../.. -pl examples/report -am test-compile dependency:build-classpath -Dmdep.outputFile=target/class-path.txt
 * java -cp "target/classes:target/test-classes:$(cat target/class-path.txt)" \
 *     io.github.servicekpi.examples.report.browser.Pictures
 * }</pre>
 */
final class Pictures {
    private static final Path DOCS = Path.of("docs");

    private Pictures() {}

    /**
     * Takes all pictures anew.
     *
     * @param args none
     */
    public static void main(String... args) throws IOException {
        Path folder = Files.createTempDirectory("pictures");
        for (String language : List.of("en", "zh-CN")) {
            Report all = Report.ofManagers(Files.createDirectory(folder.resolve(language)), language);
            for (Look look : List.of(Look.DESK, Look.DESK.atNight())) {
                String name = language + (look.dark() ? "-dark.png" : ".png");
                Page page = all.open(look);
                save("overview-" + name, page.picture("#overview", "#overview"));
                save("sheet-" + name, page.picture("#sheet-4 .paper", "#sheet-4 .paper"));
            }
            Page page = all.open(Look.DESK);
            save("why-" + language + ".png", page.picture("#sheet-4 .extra", "#sheet-4 .extra:nth-of-type(3)"));
            save("curves-" + language + ".png", page.picture("#sheet-4 .extra:has(.curves)", "#sheet-4 .curves"));
            save("print-" + language + ".png", page.printed().picture(4));
            Page phone = all.open(Look.PHONE);
            save("phone-" + language + ".png", phone.picture("#sheet-4 .head", "#sheet-4 tbody .line:nth-child(2)"));
        }
        System.exit(0); // the browser's own threads would go on
    }

    private static void save(String name, byte[] png) throws IOException {
        Files.write(Files.createDirectories(DOCS).resolve(name), png);
    }
}
