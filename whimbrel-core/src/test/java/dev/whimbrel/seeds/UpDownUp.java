package dev.whimbrel.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Checksum;
import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.SchemaBuilder;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.files.SqlMigrationScript;
import dev.whimbrel.migrate.internal.JavaMigrationScript;
import dev.whimbrel.migrate.run.Migrator;
import dev.whimbrel.migrate.run.MigratorSettings;
import dev.whimbrel.migrate.run.Permissions;
import dev.whimbrel.migrate.run.RunEvent;
import dev.whimbrel.migrate.run.UndoTarget;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Proves migrations on a database of their own: up, down and up again. After the down, catalog and rows are what they were at the
 * start; after the second up, the catalog is that of the first.
 */
final class UpDownUp {

    private final List<String> given;
    private final List<AvailableMigration> migrations = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();
    private Consumer<TestDatabase> afterUp = database -> {};
    private Consumer<RunEvent> listener = event -> {};

    private UpDownUp(List<String> given) {
        this.given = given;
    }

    /** Statements that make what the migrations find: nothing, or tables with rows. */
    static UpDownUp given(String... statements) {
        return new UpDownUp(List.of(statements));
    }

    /** A migration whose way back is derived. */
    UpDownUp change(Consumer<SchemaBuilder> change) {
        return migration(new Migration() {
            @Override
            public void change(SchemaBuilder db) {
                change.accept(db);
            }
        });
    }

    /** A migration with a way back of its own. */
    UpDownUp upAndDown(Consumer<SchemaBuilder> up, Consumer<SchemaBuilder> down) {
        return migration(new Migration() {
            @Override
            public void up(SchemaBuilder db) {
                up.accept(db);
            }

            @Override
            public void down(SchemaBuilder db) {
                down.accept(db);
            }
        });
    }

    private UpDownUp migration(Migration migration) {
        Version version = nextVersion();
        return add(new AvailableMigration(
                version,
                "example",
                "M" + version + "_Example.java",
                Checksum.ofText("java", version.digits()),
                () -> JavaMigrationScript.of(migration)));
    }

    /** A migration written in SQL. */
    UpDownUp sql(String text) {
        Version version = nextVersion();
        String file = version + "-example.sql";
        return add(new AvailableMigration(
                version,
                "example",
                file,
                Checksum.ofText("sql", text),
                () -> SqlMigrationScript.parse(text, file, new PostgresDialect().splitter())));
    }

    /** Says that the values of these columns, written {@code table.column}, don't come back, as was to be expected. */
    UpDownUp losing(String... columns) {
        lost.addAll(List.of(columns));
        return this;
    }

    /** Looks at the database after the last up, each time. */
    UpDownUp afterUp(Consumer<TestDatabase> look) {
        afterUp = look;
        return this;
    }

    /** Hears what the runner tells. */
    UpDownUp telling(Consumer<RunEvent> newListener) {
        listener = newListener;
        return this;
    }

    /** Goes up, down and up again. */
    void prove() {
        try (TestDatabase database = TestServer.create()) {
            given.forEach(database::execute);
            Migrator migrator = migrator(database);
            Catalog startCatalog = Catalog.of(database);
            Rows startRows = Rows.of(database, lost);

            migrator.migrate(null, Permissions.NONE);
            Catalog upCatalog = Catalog.of(database);
            assertThat(upCatalog.objects().isEmpty()).isFalse();
            afterUp.accept(database);

            migrator.undo(new UndoTarget.All());
            assertThat(Catalog.of(database)).as("catalog after the down").isEqualTo(startCatalog);
            assertThat(Rows.of(database, lost)).as("rows after the down").isEqualTo(startRows);

            migrator.migrate(null, Permissions.NONE);
            assertThat(Catalog.of(database)).as("catalog after the second up").isEqualTo(upCatalog);
            afterUp.accept(database);
        }
    }

    /** Goes up, which fails and leaves everything as it was. */
    WhimbrelException failure() {
        try (TestDatabase database = TestServer.create()) {
            given.forEach(database::execute);
            Catalog start = Catalog.of(database);
            Rows startRows = Rows.of(database, lost);

            WhimbrelException failure = catchThrowableOfType(
                    WhimbrelException.class, () -> migrator(database).migrate(null, Permissions.NONE));

            assertThat(failure).as("the failure of the up").isNotNull();
            assertThat(Catalog.of(database)).as("catalog after the failure").isEqualTo(start);
            assertThat(Rows.of(database, lost)).as("rows after the failure").isEqualTo(startRows);
            return failure;
        }
    }

    /** A runner of these migrations. */
    Migrator migrator(TestDatabase database) {
        return new Migrator(MigratorSettings.of(
                        ConnectionSource.of(database.jdbcUrl(), Map.of()), new PostgresDialect(), () -> migrations)
                .withListener(listener));
    }

    private Version nextVersion() {
        return new Version(String.valueOf(20260101000001L + migrations.size()));
    }

    private UpDownUp add(AvailableMigration migration) {
        migrations.add(migration);
        return this;
    }
}
