package dev.whimbrel.migrate;

import java.util.List;

/** Where migrations are found. */
@FunctionalInterface
public interface MigrationSource {

    /**
     * All migrations, by version in ascending order, each version once.
     *
     * @throws dev.whimbrel.WhimbrelException {@code MISNAMED_FILE} or {@code DUPLICATE_VERSION}, naming the files
     */
    List<AvailableMigration> list();
}
