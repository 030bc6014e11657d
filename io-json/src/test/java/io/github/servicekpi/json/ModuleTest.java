package io.github.servicekpi.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the module shows, what it needs, and that only one class meets Jackson. */
class ModuleTest {
    private static final Path SOURCES = Path.of("src", "main", "java");

    private static ModuleDescriptor descriptor() {
        return ScorecardJson.class.getModule().getDescriptor();
    }

    @Test
    void theTestsRunInTheNamedModule() {
        assertTrue(ScorecardJson.class.getModule().isNamed());
        assertEquals("io.github.servicekpi.json", descriptor().name());
    }

    @Test
    void theModuleExportsItsOnePackageAndOpensNone() {
        assertEquals(
                Set.of("io.github.servicekpi.json"),
                descriptor().exports().stream()
                        .filter(exports -> !exports.isQualified())
                        .map(ModuleDescriptor.Exports::source)
                        .collect(Collectors.toSet()));
        assertFalse(descriptor().isOpen());
        assertEquals(Set.of(), descriptor().opens());
    }

    @Test
    void coreAndTheJsonParserAreAllThatIsNeededToRun() {
        assertEquals(
                Set.of("java.base", "io.github.servicekpi.core", "tools.jackson.core"),
                descriptor().requires().stream()
                        .filter(requires -> !requires.modifiers().contains(Modifier.STATIC))
                        .map(Requires::name)
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.of("io.github.servicekpi.core"),
                descriptor().requires().stream()
                        .filter(requires -> requires.modifiers().contains(Modifier.TRANSITIVE))
                        .map(Requires::name)
                        .collect(Collectors.toSet()));
    }

    @Test
    void onlyTheReaderOfDraftsMeetsJackson() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertEquals(
                    List.of("DraftReader.java", "module-info.java"),
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> read(file).contains("tools.jackson"))
                            .map(file -> file.getFileName().toString())
                            .sorted()
                            .toList());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theseAreThePublicTypes() throws IOException {
        Set<String> types = new TreeSet<>();
        for (Class<?> type : types()) {
            if (java.lang.reflect.Modifier.isPublic(type.getModifiers())) {
                types.add(type.getSimpleName());
            }
        }

        assertEquals(
                new TreeSet<>(Set.of(
                        "AssessmentJson",
                        "JsonSchemas",
                        "NdjsonAssessor",
                        "NdjsonRecords",
                        "PlanJson",
                        "ProblemJson",
                        "RecordJson",
                        "Reject",
                        "ScorecardJson")),
                types);
    }

    @Test
    void nothingPublicSpeaksOfJacksonOrOfBinaryFractions() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Class<?> type : types()) {
            for (Method method : type.getMethods()) {
                List<Type> spoken = new ArrayList<>(List.of(method.getGenericParameterTypes()));
                spoken.add(method.getGenericReturnType());
                for (Type each : spoken) {
                    if (each.getTypeName().contains("jackson")
                            || Set.of("double", "float").contains(each.getTypeName())) {
                        wrong.add(method.toString());
                    }
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    private static List<Class<?>> types() throws IOException {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES.resolve(Path.of("io", "github", "servicekpi", "json")))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (!name.endsWith("-info")) {
                    types.add(load("io.github.servicekpi.json." + name));
                }
            }
        }
        return types;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
