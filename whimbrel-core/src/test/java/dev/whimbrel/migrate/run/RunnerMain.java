package dev.whimbrel.migrate.run;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A runner in a process of its own, to be killed. Arguments: the URL, a folder written by {@link MigrationFixture#folder}, and
 * {@code migrate} or the number of migrations to undo. Prints every event on a line, and {@code DONE} or {@code FAILED code} at
 * the end.
 */
final class RunnerMain {

    private RunnerMain() {}

    public static void main(String[] arguments) {
        MigratorSettings settings = MigratorSettings.of(
                        ConnectionSource.of(arguments[0], Map.of()),
                        new PostgresDialect(),
                        () -> MigrationFixture.read(Path.of(arguments[1])))
                .withLockTimeout(Duration.ofSeconds(60), 3)
                .withListener(event -> System.out.println(event));
        Migrator migrator = new Migrator(settings);
        try {
            if (arguments[2].equals("migrate")) {
                migrator.migrate(null, Permissions.NONE);
            } else {
                migrator.undo(new UndoTarget.Steps(Integer.parseInt(arguments[2])));
            }
            System.out.println("DONE");
        } catch (WhimbrelException e) {
            System.out.println("FAILED " + e.code() + " " + e.getMessage());
            System.exit(1);
        }
    }
}
