package io.github.servicekpi.examples.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** What a program sees of the module, and what its classes know of each other. */
@AnalyzeClasses(packages = "io.github.servicekpi.examples.report", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule A_PROGRAM_CALLS_THREE_TYPES = classes()
            .that()
            .resideInAPackage("io.github.servicekpi.examples.report")
            .and()
            .arePublic()
            .and()
            .haveSimpleNameNotStartingWith("Jte") // what the templates become
            .should()
            .haveNameMatching(".*\\.(HtmlReport|ReportFiles|ReportInput)(\\$.*)?");

    @ArchTest
    static final ArchRule WORDS_KNOW_NO_PAGE = noClasses()
            .that()
            .resideInAPackage("..words")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.servicekpi.examples.report", "gg.jte..");

    @ArchTest
    static final ArchRule SHEETS_KNOW_NO_JSON =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.github.servicekpi.json..");

    @ArchTest
    static final ArchRule NO_CLASSES_GO_ROUND_IN_A_CIRCLE =
            slices().assignedFrom(sourceFiles()).should().beFreeOfCycles();

    /** A class and what is nested in it are one. */
    private static SliceAssignment sourceFiles() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith("io.github.servicekpi.examples.report")
                        ? SliceIdentifier.of(type.getName().replaceAll("\\$.*", ""))
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "classes of the module";
            }
        };
    }
}
