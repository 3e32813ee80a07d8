package dev.whimbrel.cli;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may use which; the package-infos say the same in words. */
@AnalyzeClasses(packages = "dev.whimbrel.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CLI = "dev.whimbrel.cli";

    @ArchTest
    static final ArchRule packagesUseOnlyWhatIsBelowThem = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(CLI + "..")
            .layer("program")
            .definedBy(CLI)
            .layer("files")
            .definedBy(CLI + ".files")
            .layer("migration")
            .definedBy(CLI + ".migration")
            .layer("seed")
            .definedBy(CLI + ".seed")
            .layer("schema")
            .definedBy(CLI + ".schema")
            .layer("server")
            .definedBy(CLI + ".server")
            .layer("command")
            .definedBy(CLI + ".command")
            .layer("database")
            .definedBy(CLI + ".database")
            .layer("project")
            .definedBy(CLI + ".project")
            .layer("output")
            .definedBy(CLI + ".output")
            .whereLayer("program")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("files")
            .mayOnlyBeAccessedByLayers("program")
            .whereLayer("migration")
            .mayOnlyBeAccessedByLayers("program", "schema")
            .whereLayer("seed")
            .mayOnlyBeAccessedByLayers("migration")
            .whereLayer("schema")
            .mayOnlyBeAccessedByLayers("program", "files")
            .whereLayer("server")
            .mayOnlyBeAccessedByLayers("program")
            .whereLayer("command")
            .mayOnlyBeAccessedByLayers("program", "files", "migration", "seed", "schema", "server")
            .whereLayer("database")
            .mayOnlyBeAccessedByLayers("program", "migration", "seed", "schema", "server", "command")
            .whereLayer("project")
            .mayOnlyBeAccessedByLayers(
                    "program", "files", "migration", "seed", "schema", "server", "command", "database")
            .whereLayer("output")
            .mayNotAccessAnyLayer();
}
