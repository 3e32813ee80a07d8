package dev.whimbrel;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of packages in docs/architecture.md, as a test. */
class ArchitectureTest {

    private static final String ROOT = "dev.whimbrel";

    /** Each package, with the packages it may use besides itself and the root; what they may use is added. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("schema", List.of()),
            Map.entry("schema.change", List.of("schema")),
            Map.entry("schema.diff", List.of("schema.change")),
            Map.entry("dialect", List.of("schema.change")),
            Map.entry("dialect.postgres.catalog", List.of("dialect")),
            Map.entry("dialect.postgres", List.of("dialect", "dialect.postgres.catalog")),
            Map.entry("plan", List.of("dialect")),
            Map.entry("migrate.builder", List.of("schema")),
            Map.entry("migrate", List.of("plan", "migrate.builder")),
            Map.entry("migrate.internal", List.of("migrate")),
            Map.entry("migrate.files", List.of("migrate", "migrate.internal")),
            Map.entry("compile", List.of()),
            Map.entry("migrate.compile", List.of("migrate.files", "compile")),
            Map.entry("migrate.classpath", List.of("migrate.files")),
            Map.entry("migrate.generate", List.of("migrate.files")),
            Map.entry("migrate.run", List.of("migrate", "migrate.files")),
            Map.entry("source", List.of("schema.diff", "migrate.run", "compile")),
            Map.entry("generate", List.of("source")),
            Map.entry("table.type", List.of("schema", "table.rule")),
            Map.entry("table.expression", List.of("table.type")),
            Map.entry("table.rule", List.of()),
            Map.entry("table", List.of("table.expression", "table.rule", "dialect")),
            Map.entry("table.compile", List.of("table", "compile")),
            Map.entry("table.write", List.of("table")),
            Map.entry("query.internal", List.of("table")),
            Map.entry("model", List.of("table")),
            Map.entry("query", List.of("query.internal", "model", "dialect.postgres")));

    /** The core is free of dependencies but these; the driver is the user's, and only its dialect knows it. */
    private static final List<String> LIBRARIES = List.of(
            "java",
            "javax.annotation.processing",
            "javax.lang.model",
            "javax.sql",
            "javax.tools",
            "org.jspecify.annotations",
            "org.slf4j");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> eachPackageUsesOnlyWhatTheTableAllows() {
        return MAY_USE.keySet().stream()
                .sorted()
                .map(room -> DynamicTest.dynamicTest(
                        room,
                        () -> ArchRuleDefinition.classes()
                                .that()
                                .resideInAPackage(ROOT + "." + room)
                                .should()
                                .onlyDependOnClassesThat(allowedIn(room))
                                .allowEmptyShould(true)
                                .check(CORE)));
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> rooms = CORE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));

        Assertions.assertThat(MAY_USE.keySet()).containsAll(rooms);
    }

    @Test
    void packagesAreFreeOfCircles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void onlyTheDialectsKnowTheDriver() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".dialect.postgres..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.postgresql..")
                .check(CORE);
    }

    private static DescribedPredicate<JavaClass> allowedIn(String room) {
        Set<String> rooms = new TreeSet<>();
        addAllowed(room, rooms);
        return DescribedPredicate.describe("in " + rooms + ", the root or the libraries", used -> {
            String name = used.getBaseComponentType().getPackageName();
            return name.equals(ROOT)
                    || name.isEmpty()
                    || used.isPrimitive()
                    || rooms.stream().anyMatch(allowed -> name.equals(ROOT + "." + allowed))
                    || LIBRARIES.stream().anyMatch(library -> name.equals(library) || name.startsWith(library + "."))
                    || (room.startsWith("dialect.postgres") && name.startsWith("org.postgresql"));
        });
    }

    private static void addAllowed(String room, Set<String> rooms) {
        if (rooms.add(room)) {
            MAY_USE.getOrDefault(room, List.of()).forEach(used -> addAllowed(used, rooms));
        }
    }
}
