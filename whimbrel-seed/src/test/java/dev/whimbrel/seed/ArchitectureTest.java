package dev.whimbrel.seed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the seeder may use, as docs/architecture.md says. */
@AnalyzeClasses(packages = "dev.whimbrel.seed", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule usesOnlyWhatTheTableAllows = classes()
            .that()
            .resideInAPackage("dev.whimbrel.seed")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.whimbrel.seed",
                    "dev.whimbrel",
                    "dev.whimbrel.schema",
                    "dev.whimbrel.dialect..",
                    "dev.whimbrel.table..",
                    "dev.whimbrel.query",
                    "dev.whimbrel.migrate.run",
                    "net.datafaker..",
                    "java..",
                    "javax.sql",
                    "org.jspecify.annotations",
                    "");
}
