package io.github.servicekpi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the module shows, and what it needs. */
class ModuleTest {
    private static ModuleDescriptor descriptor() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Draft.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(in);
        }
    }

    @Test
    void theModuleExportsTheSevenPackagesThatUsersMeet() throws IOException, URISyntaxException {
        assertEquals("io.github.servicekpi.core", descriptor().name());
        assertEquals(
                Set.of(
                        "io.github.servicekpi",
                        "io.github.servicekpi.scoring",
                        "io.github.servicekpi.scorecard",
                        "io.github.servicekpi.measurement",
                        "io.github.servicekpi.assessment",
                        "io.github.servicekpi.calculator",
                        "io.github.servicekpi.rollup"),
                descriptor().exports().stream()
                        .filter(exports -> !exports.isQualified())
                        .map(ModuleDescriptor.Exports::source)
                        .collect(Collectors.toSet()));
        assertEquals(Set.of(), descriptor().opens());
    }

    @Test
    void slf4jIsAllThatIsNeededToRun() throws IOException, URISyntaxException {
        assertEquals(
                Set.of("java.base", "org.slf4j"),
                descriptor().requires().stream()
                        .filter(requires -> !requires.modifiers().contains(Modifier.STATIC))
                        .map(Requires::name)
                        .collect(Collectors.toSet()));
    }
}
