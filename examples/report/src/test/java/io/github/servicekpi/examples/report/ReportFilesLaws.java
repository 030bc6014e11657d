package io.github.servicekpi.examples.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReportFilesLaws {
    @Property
    void anyTextHasAFileNameThatEveryFileSystemTakes(@ForAll String subject) {
        assertTrue(ReportFiles.name(subject).matches("[a-z0-9][a-z0-9-]{0,60}\\.html"), ReportFiles.name(subject));
    }
}
