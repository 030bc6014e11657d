package io.github.servicekpi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.github.servicekpi.fixture.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The house: which package uses which, and what no class of the library does. */
@AnalyzeClasses(packages = "io.github.servicekpi", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final String ROOT = "io.github.servicekpi";
    private static final String INTERNAL = ROOT + ".internal";
    private static final String READING = ROOT + ".reading";
    private static final String SCORING = ROOT + ".scoring";
    private static final String SCORING_FORM = SCORING + ".form";
    private static final String SCORECARD = ROOT + ".scorecard";
    private static final String MEASUREMENT = ROOT + ".measurement";
    private static final String ASSESSMENT = ROOT + ".assessment";
    private static final String RULES = ROOT + ".rules";
    private static final String JUDGING = ROOT + ".judging";
    private static final String CALCULATOR = ROOT + ".calculator";
    private static final String ROLL_UP = ROOT + ".rollup";
    /** It computes whole columns with doubles; why that is exact is proved in each class, and held to laws. */
    private static final String KERNEL = ROOT + ".kernel";

    private static final List<Path> MODULES =
            List.of(Path.of("src/main/java"), Path.of("..", "io-json", "src", "main", "java"));

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    @ArchTest
    static final ArchRule THE_SHARED_WORDS_USE_NOTHING = usesOnly(ROOT);

    @ArchTest
    static final ArchRule INTERNAL_USES_THE_SHARED_WORDS = usesOnly(INTERNAL, ROOT);

    @ArchTest
    static final ArchRule READING_USES_THE_SHARED_WORDS_AND_EXACT_ARITHMETIC = usesOnly(READING, ROOT, INTERNAL);

    @ArchTest
    static final ArchRule SCORING_KNOWS_NO_SCORECARD = usesOnly(SCORING, ROOT, INTERNAL, READING);

    @ArchTest
    static final ArchRule THE_FORM_OF_METHODS_KNOWS_NO_SCORECARD =
            usesOnly(SCORING_FORM, ROOT, INTERNAL, READING, SCORING);

    @ArchTest
    static final ArchRule THE_SCORECARD_KNOWS_NO_MEASUREMENT =
            usesOnly(SCORECARD, ROOT, INTERNAL, READING, SCORING, SCORING_FORM);

    @ArchTest
    static final ArchRule MEASUREMENTS_KNOW_NO_ASSESSMENT =
            usesOnly(MEASUREMENT, ROOT, INTERNAL, READING, SCORING, SCORECARD, JUDGING);

    @ArchTest
    static final ArchRule THE_JUDGE_KNOWS_NO_MEASUREMENT =
            usesOnly(JUDGING, ROOT, INTERNAL, READING, SCORING, SCORECARD);

    @ArchTest
    static final ArchRule RESULTS_KNOW_NO_CALCULATOR =
            usesOnly(ASSESSMENT, ROOT, INTERNAL, READING, SCORING, SCORECARD, MEASUREMENT);

    @ArchTest
    static final ArchRule RULES_KNOW_NO_RESULTS =
            usesOnly(RULES, ROOT, INTERNAL, READING, SCORING, SCORECARD, MEASUREMENT);

    @ArchTest
    static final ArchRule THE_KERNEL_TAKES_NUMBERS = usesOnly(KERNEL, ROOT, INTERNAL);

    @ArchTest
    static final ArchRule THE_CALCULATOR_KNOWS_NO_ROLL_UP = usesOnly(
            CALCULATOR, ROOT, INTERNAL, READING, SCORING, SCORECARD, MEASUREMENT, JUDGING, RULES, KERNEL, ASSESSMENT);

    @ArchTest
    static final ArchRule ROLL_UPS_KNOW_NO_CALCULATOR =
            usesOnly(ROLL_UP, ROOT, INTERNAL, READING, SCORING, SCORECARD, MEASUREMENT, RULES, ASSESSMENT);

    @ArchTest
    static final ArchRule NO_OTHER_PACKAGE_EXISTS = noClasses()
            .should(residesIn(not(resideInAnyPackage(
                    ROOT,
                    INTERNAL,
                    READING,
                    SCORING,
                    SCORING_FORM,
                    SCORECARD,
                    MEASUREMENT,
                    RULES,
                    JUDGING,
                    KERNEL,
                    ASSESSMENT,
                    CALCULATOR,
                    ROLL_UP))));

    @ArchTest
    static final ArchRule NO_CIRCLES =
            SlicesRuleDefinition.slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule LOGGING_IS_SLF4J = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging", "java.lang.System.Logger", "org.apache..");

    @ArchTest
    static final ArchRule SCORING_NEVER_READS_A_CLOCK = noClasses()
            .should()
            .callMethodWhere(access(
                    "reads a clock",
                    access -> access.getTarget().getName().equals("now")
                            || access.getTarget().getName().startsWith("currentTime")
                            || access.getTarget().getName().equals("nanoTime")))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class);

    @ArchTest
    static final ArchRule NO_FIELD_IS_BINARY_FLOATING_POINT = noFields()
            .that()
            .areDeclaredInClassesThat(areNoKernels())
            .should()
            .haveRawType(named("binary floating point"));

    @ArchTest
    static final ArchRule NO_METHOD_TAKES_OR_GIVES_BINARY_FLOATING_POINT =
            codeUnits().that().areDeclaredInClassesThat(areNoKernels()).should(takeAndGiveNoFloatingPoint());

    @ArchTest
    static final ArchRule NO_CALL_PASSES_BINARY_FLOATING_POINT = noClasses()
            .that(areNoKernels())
            .should()
            .accessTargetWhere(access("passes or takes binary floating point", HouseTest::passesFloatingPoint));

    @ArchTest
    static final ArchRule NO_GENERATED_NAME_IS_IN_A_SIGNATURE = methods()
            .that()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .arePublic()
            .or()
            .areProtected()
            .should(nameNoGeneratedClass());

    /** Circles of classes that are still there. Taken out when one is broken up; never added to. */
    private static final Set<Set<String>> CIRCLES = Set.of(
            // Each a service, an interface with its factory, and the one class that hides behind it.
            Set.of("ScorecardCalculator", "DefaultScorecardCalculator"),
            Set.of("NdjsonAssessor", "ThreadedNdjsonAssessor"),
            // A value may be an object, and an object holds values.
            Set.of("ObjectReader", "ValueReader"),
            // A value with a way from a draft and to one, and the table of its members, which is too long for the same
            // file.
            Set.of("Scorecard", "ScorecardForm"));

    /** Classes of more than 400 lines and methods of more than 40, each with a reason beside it. */
    private static final Set<String> LONG = Set.of();

    @ArchTest
    static void noClassesNeedOneAnotherInACircle(JavaClasses classes) throws IOException {
        Set<Set<String>> found = new HashSet<>();
        for (Path module : MODULES) {
            found.addAll(Sources.below(module).circles());
        }
        assertEquals(CIRCLES, found);
    }

    @ArchTest
    static void classesHaveUpTo400LinesAndMethodsUpTo40(JavaClasses classes) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path module : MODULES) {
            Sources sources = Sources.below(module);
            found.addAll(sources.classesLongerThan(400));
            found.addAll(sources.methodsLongerThan(40));
        }
        assertEquals(LONG, found);
    }

    @ArchTest
    static void theSecondOpinionKnowsNothingOfTheLibraryButWhatMakesItsInput(JavaClasses classes) {
        JavaClasses opinion = new ClassFileImporter().importPackages(ROOT + ".secondopinion");
        Set<String> users = opinion.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getPackageName())
                        .anyMatch(used -> used.startsWith(ROOT)
                                && !used.equals(ROOT + ".secondopinion")
                                && !used.equals(ROOT + ".fixture")))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        // They draw random sheets, and hand them to the library: nothing that computes or checks is among them.
        assertEquals(Set.of("Drafts", "RandomSheets"), users);
    }

    private static ArchRule usesOnly(String user, String... used) {
        String[] allowed = Stream.concat(Stream.of(user), Arrays.stream(used)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(user)
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))));
    }

    private static DescribedPredicate<JavaClass> areNoKernels() {
        return not(resideInAPackage(KERNEL));
    }

    private static DescribedPredicate<JavaClass> named(String what) {
        return DescribedPredicate.describe(what, type -> FLOATING.contains(type.getName()));
    }

    private static <T extends JavaAccess<?>> DescribedPredicate<T> access(String what, Predicate<T> predicate) {
        return DescribedPredicate.describe(what, predicate);
    }

    private static boolean passesFloatingPoint(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitCallTarget target
                && Stream.concat(target.getRawParameterTypes().stream(), Stream.of(target.getRawReturnType()))
                        .anyMatch(type -> FLOATING.contains(type.getName()));
    }

    private static ArchCondition<JavaClass> residesIn(DescribedPredicate<JavaClass> packages) {
        return ArchCondition.from(packages);
    }

    private static ArchCondition<JavaCodeUnit> takeAndGiveNoFloatingPoint() {
        return new ArchCondition<>("take and give no binary floating point") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean exact = Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                        .noneMatch(type -> FLOATING.contains(type.getName()));
                events.add(new SimpleConditionEvent(unit, exact, unit.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> nameNoGeneratedClass() {
        return new ArchCondition<>("name no generated class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean written = method.getAllInvolvedRawTypes().stream()
                        .noneMatch(type -> type.getSimpleName().startsWith("Immutable"));
                events.add(new SimpleConditionEvent(method, written, method.getFullName()));
            }
        };
    }
}
