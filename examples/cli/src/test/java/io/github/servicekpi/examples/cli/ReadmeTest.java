package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The page shows what the commands on it print. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the examples are written for a Unix shell")
class ReadmeTest {
    private static final String PROMPT = "$ ";

    @Test
    void everyExampleOnThePagePrintsWhatThePageShows() throws Exception {
        String page = Files.readString(Path.of("README.md"));
        List<String> printed = new ArrayList<>();
        boolean inExample = false;
        int examples = 0;
        for (String line : page.split("\n", -1)) {
            if (line.startsWith("```")) {
                inExample = line.equals("```console");
            }
            if (inExample && line.startsWith(PROMPT)) {
                printed.add(line);
                printed.addAll(run(line.substring(PROMPT.length())));
                examples++;
            } else if (!inExample || line.startsWith("```")) {
                printed.add(line);
            }
        }

        assertTrue(examples >= 10, "the page has lost its examples");
        assertEquals(page, String.join("\n", printed));
    }

    /** Runs a line of the page in a shell that knows the command by its name. */
    private static List<String> run(String line) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        "-c",
                        "service-kpi() { \"$JAVA\" -XX:TieredStopAtLevel=1 -cp \"$CLASSES\" "
                                + ServiceKpi.class.getName() + " \"$@\"; }; " + line)
                .redirectErrorStream(true);
        builder.environment().put("JAVA", java);
        builder.environment().put("CLASSES", System.getProperty("java.class.path"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().toList();
    }
}
