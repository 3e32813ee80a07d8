package dev.whimbrel.migrate.classpath;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.files.FileProblem;
import dev.whimbrel.migrate.files.InvalidMigrationFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects migrations and what is wrong with them, to be reported together. */
final class FoundMigrations {

    private final String place;
    private final List<AvailableMigration> migrations = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();

    FoundMigrations(String place) {
        this.place = place;
    }

    void add(AvailableMigration migration) {
        migrations.add(migration);
    }

    void misnamed(String file, String message) {
        problems.add(new FileProblem(ErrorCode.MISNAMED_FILE, file, file + ": " + message));
    }

    List<AvailableMigration> list() {
        findDuplicates();
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(FileProblem::file));
            throw new InvalidMigrationFiles(place, problems);
        }
        migrations.sort(Comparator.comparing(AvailableMigration::version));
        return List.copyOf(migrations);
    }

    private void findDuplicates() {
        migrations.stream()
                .collect(Collectors.groupingBy(AvailableMigration::version, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> problems.add(FileProblem.duplicate(
                        same.getFirst().version(),
                        same.stream().map(AvailableMigration::file).sorted().toList())));
    }
}
