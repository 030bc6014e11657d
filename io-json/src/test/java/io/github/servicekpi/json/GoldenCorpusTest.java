package io.github.servicekpi.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a scorecard of format 1 scores stays what it is: the promise of CHANGELOG.md, held by the golden corpus. */
class GoldenCorpusTest {
    private final GoldenCorpus corpus = GoldenCorpus.ofThisModule();

    @TestFactory
    Stream<DynamicTest> whatEverCameOfThisComesOfItStill() throws IOException {
        return corpus.cases().stream()
                .map(golden ->
                        DynamicTest.dynamicTest(golden.folder().getFileName().toString(), () -> {
                            for (var expected : golden.outcome().entrySet()) {
                                String file = golden.folder().getFileName() + "/" + expected.getKey();
                                assertEquals(text(golden.read(expected.getKey())), text(expected.getValue()), file);
                                assertArrayEquals(golden.read(expected.getKey()), expected.getValue(), file);
                            }
                        }));
    }

    @Test
    void everyFileIsWhatItWasWhenItWasAdded() throws IOException {
        Set<Map.Entry<String, String>> changed = new HashSet<>(corpus.recorded().entrySet());
        changed.removeAll(corpus.fingerprints().entrySet());
        assertEquals(Set.of(), changed, "never edited, moved or removed; add a new case, see golden/README.md");
        assertEquals(corpus.recorded().keySet(), corpus.fingerprints().keySet());
    }

    @Test
    void everyProblemCodeAndEveryMethodIsThere() throws IOException {
        String all = corpus.text();
        Set<String> missing = new TreeSet<>(GoldenCorpus.codes());
        missing.removeIf(code -> all.contains("\"code\":\"" + code + "\""));
        assertEquals(Set.of(), missing);
        for (String method : List.of("interpolate", "steps", "deduct", "attainment", "pass-fail", "rated")) {
            assertTrue(all.contains("\"method\":\"" + method + "\""), method);
        }
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
