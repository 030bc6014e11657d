package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own can show: pipes, signals, memory, the locale. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such pipes, signals and devices")
class ProcessTest {
    private static final Path RECORDS = Path.of("data", "service-desk-months.ndjson");

    @TempDir
    Path folder;

    @Test
    void aReaderThatHasSeenEnoughEndsItQuietly() throws Exception {
        Process process = start(List.of(), "assess", "service-desk-agent", "-");
        Thread feeding = feed(process, 100);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertTrue(out.readLine().startsWith("{\"subject\":\"agent-2\""));
        } // closes the pipe

        assertEquals(141, process.waitFor());
        assertEquals("", new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        feeding.join();
    }

    @Test
    void killedMidwayItLeavesTheFileAsItWas() throws Exception {
        Path output = Files.writeString(folder.resolve("out.ndjson"), "yesterday's\n");
        Process process = start(List.of(), "assess", "service-desk-agent", "-", "-o", output.toString());
        writeOnce(process);
        await(() -> !temporaries().isEmpty() && Files.size(temporaries().get(0)) > 0);

        process.destroyForcibly().waitFor();

        assertEquals("yesterday's\n", Files.readString(output));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess service-desk-agent - -o FOLDER/out --rejects FOLDER/rejects",
                "assess service-desk-agent - -o FOLDER/out --threads 2",
                "plan service-desk-agent - --to meets -o FOLDER/out",
                "rollup service-desk-agent - --to 2012-Q2 -o FOLDER/out",
                "report service-desk-agent - -o FOLDER/out",
                "report service-desk-agent - --split FOLDER/out"
            })
    void terminatedMidwayItLeavesNoTraceAndSaysSo(String command) throws Exception {
        Process process =
                start(List.of(), command.replace("FOLDER", folder.toString()).split(" "));
        writeOnce(process);
        await(() -> !temporaries().isEmpty());

        process.toHandle().destroy(); // leaves what it says to be read

        assertEquals(143, process.waitFor());
        assertEquals("service-kpi: interrupted; no file was left half written\n", said(process));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aFolderOfPagesLeavesNoTraceEvenWhileItIsBeingFilled() throws Exception {
        Path records = Files.writeString(folder.resolve("records"), "");
        for (int subject = 0; subject < 5; subject++) {
            String everybody = Files.readString(RECORDS).replace("\"agent-", "\"" + subject + "-");
            Files.writeString(records, everybody, StandardOpenOption.APPEND);
        }
        Process process =
                start(List.of(), "report", "service-desk-agent", records.toString(), "--split", folder + "/set");
        await(() -> {
            for (Path set : temporaries()) {
                try (var pages = Files.list(set)) {
                    return pages.count() > 5;
                }
            }
            return false;
        });

        process.toHandle().destroy(); // leaves what it says to be read

        assertEquals(143, process.waitFor());
        assertEquals("service-kpi: interrupted; no file was left half written\n", said(process));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(records), left.toList());
        }
    }

    @Test
    void memoryThatIsUsedUpIsNoRejectedRecord() throws Exception {
        Path output = Files.writeString(folder.resolve("out.ndjson"), "yesterday's\n");
        Process process = start(
                List.of("-Xmx12m"), "rollup", "service-desk-agent", "-", "--to", "2012-Q2", "-o", output.toString());
        Thread feeding = feedSubjects(process);

        assertEquals(70, process.waitFor());
        String said = said(process);
        assertTrue(said.matches("service-kpi: 1[0-9] MiB of memory are not enough; .*\n"), said);
        assertEquals("yesterday's\n", Files.readString(output));
        feeding.join();
    }

    @Test
    void manyRecordsTakeNoMoreMemoryThanFew() throws Exception {
        int times = 44; // of 456 lines
        Process process = start(List.of("-Xmx16m"), "assess", "service-desk-agent", "-");
        Thread feeding = feed(process, times);
        long lines;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            lines = out.lines().count();
        }

        assertEquals(0, process.waitFor());
        assertEquals(456L * times, lines);
        feeding.join();
    }

    @Test
    void whatItPrintsIsUtf8WhateverTheLocale() throws Exception {
        ProcessBuilder builder = builder(List.of(), "show", "after-sales-service-manager", "-", "--lang", "zh-CN")
                .redirectInput(Path.of("data", "after-sales-2026-Q3.ndjson").toFile());
        builder.environment().put("LC_ALL", "POSIX");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor());
        assertTrue(out.contains("投诉处理满意率"), out);
    }

    @Test
    void devicesAreWrittenToAndNotReplaced() throws Exception {
        Process process = start(List.of(), "assess", "service-desk-agent", RECORDS.toString(), "-o", "/dev/stdout");
        long lines;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines = out.lines().count();
        }

        assertEquals(0, process.waitFor());
        assertEquals(456, lines);
        assertEquals(
                0,
                start(List.of(), "assess", "service-desk-agent", RECORDS.toString(), "-o", "/dev/null")
                        .waitFor());
        assertFalse(Files.isRegularFile(Path.of("/dev/null")));
    }

    private static Process start(List<String> options, String... args) throws IOException {
        return builder(options, args).start();
    }

    /** The classes of this build: its jar is packaged only after the tests. */
    private static ProcessBuilder builder(List<String> options, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ServiceKpi.class.getName()));
        command.addAll(Arrays.asList(args));
        return new ProcessBuilder(command);
    }

    /** Writes the records again and again, until nobody reads them any more. */
    private static Thread feed(Process process, int times) throws IOException {
        byte[] records = Files.readAllBytes(RECORDS);
        Thread feeding = new Thread(() -> {
            try (OutputStream in = process.getOutputStream()) {
                for (int i = 0; i < times; i++) {
                    in.write(records);
                }
            } catch (IOException e) {
                return; // the process has ended
            }
        });
        feeding.start();
        return feeding;
    }

    private static void writeOnce(Process process) throws IOException {
        process.getOutputStream().write(Files.readAllBytes(RECORDS));
        process.getOutputStream().flush();
    }

    /** Writes a record of another subject again and again, until nobody reads them any more. */
    private static Thread feedSubjects(Process process) {
        Thread feeding = new Thread(() -> {
            try (Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
                for (int i = 0; true; i++) {
                    in.write("{\"subject\": \"" + i + "\", \"period\": \"2012-04\", \"values\": {}}\n");
                }
            } catch (IOException e) {
                return; // the process has ended
            }
        });
        feeding.start();
        return feeding;
    }

    private static String said(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** {@return what has been written and is not in place yet} */
    private List<Path> temporaries() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tmp")).toList();
        }
    }

    /** Looks at files. */
    private interface Sight {
        boolean isSeen() throws IOException;
    }

    private static void await(Sight sight) throws IOException, InterruptedException {
        while (!sight.isSeen()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
