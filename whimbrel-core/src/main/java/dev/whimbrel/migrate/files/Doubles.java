package dev.whimbrel.migrate.files;

import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.Squashed;
import dev.whimbrel.migrate.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Migrations of a folder that are there twice: under one version, or beside a checkpoint that stands for them. */
final class Doubles {

    private Doubles() {}

    static List<FileProblem> in(List<AvailableMigration> migrations) {
        List<FileProblem> problems = new ArrayList<>();
        Set<AvailableMigration> squashed = new HashSet<>();
        for (AvailableMigration checkpoint : migrations) {
            List<AvailableMigration> beside = beside(checkpoint, migrations);
            if (!beside.isEmpty()) {
                problems.add(FileProblem.squashed(checkpoint.file(), files(beside)));
                squashed.addAll(beside);
            }
        }
        Map<Version, List<AvailableMigration>> byVersion = migrations.stream()
                .filter(migration -> !squashed.contains(migration))
                .collect(Collectors.groupingBy(AvailableMigration::version, TreeMap::new, Collectors.toList()));
        byVersion.forEach((version, same) -> {
            if (same.size() > 1) {
                problems.add(FileProblem.duplicate(version, files(same)));
            }
        });
        return problems;
    }

    private static List<AvailableMigration> beside(AvailableMigration checkpoint, List<AvailableMigration> migrations) {
        if (!checkpoint.isCheckpoint()) {
            return List.of();
        }
        Set<MigrationId> ids = checkpoint.standsFor().stream()
                .flatMap(Squashed::all)
                .map(Squashed::id)
                .collect(Collectors.toSet());
        return migrations.stream()
                .filter(migration -> !migration.equals(checkpoint) && ids.contains(migration.id()))
                .toList();
    }

    private static List<String> files(List<AvailableMigration> migrations) {
        return migrations.stream().map(AvailableMigration::file).sorted().toList();
    }
}
