package dev.whimbrel.cli.migration;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.MigrationSource;
import dev.whimbrel.migrate.files.MigrationDirectory;
import dev.whimbrel.migrate.files.SourceCompiler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The seeds of an environment: those for every environment, and those for this one in the sub-folder of its name.
 *
 * @param folder where they are
 * @param environment the one that is used
 * @param environments all that there are: their sub-folders are left alone
 * @param compiler for seeds in Java
 */
record SeedFolders(Path folder, String environment, Set<String> environments, SourceCompiler compiler)
        implements MigrationSource {

    @Override
    public List<AvailableMigration> list() {
        if (!Files.isDirectory(folder)) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "There is no seeds folder at " + folder
                            + ".\nMake one with its first seed: whimbrel seed:generate NAME");
        }
        List<AvailableMigration> seeds = new ArrayList<>(seedsIn(folder, environments));
        Path own = folder.resolve(environment);
        if (Files.isDirectory(own)) {
            seeds.addAll(seedsIn(own, Set.of()));
        }
        seeds.sort(Comparator.comparing(AvailableMigration::version));
        for (int i = 1; i < seeds.size(); i++) {
            requireDifferent(seeds.get(i - 1), seeds.get(i));
        }
        return seeds;
    }

    private List<AvailableMigration> seedsIn(Path directory, Set<String> otherFolders) {
        return new MigrationDirectory(directory, Runners.dialect().splitter(), compiler)
                .passingOver(otherFolders)
                .list();
    }

    private static void requireDifferent(AvailableMigration one, AvailableMigration other) {
        if (one.version().equals(other.version())) {
            throw new WhimbrelException(
                    ErrorCode.DUPLICATE_VERSION,
                    one.file() + " and " + other.file() + " have the same version " + one.version()
                            + ".\nGive one of them another.");
        }
    }
}
