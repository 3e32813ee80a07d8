package dev.whimbrel.migrate.run;

import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.ScriptContext;
import dev.whimbrel.migrate.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Migrations that were read and planned, each once. */
final class PreparedMigrations {

    private final ScriptContext context;
    private final Map<Version, Preparation> prepared = new HashMap<>();

    PreparedMigrations(ScriptContext context) {
        this.context = context;
    }

    List<Preparation> all(List<AvailableMigration> migrations) {
        return migrations.stream().map(this::of).toList();
    }

    Preparation of(AvailableMigration migration) {
        return prepared.computeIfAbsent(migration.version(), version -> Preparation.of(migration, context));
    }
}
