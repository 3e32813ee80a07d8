package dev.whimbrel.migrate.run;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.MigrationSource;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaDifferences;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Proves migrations on a scratch database: each is applied, taken back and applied again by the same runner that production
 * uses, and the catalog is inspected and compared at every stop.
 */
public final class Verifier {

    private final Dialect dialect;
    private final MigrationSource source;
    private final String historyTable;

    /**
     * A verifier.
     *
     * @param dialect the kind of database
     * @param source the migrations, all of which are proven in order
     */
    public Verifier(Dialect dialect, MigrationSource source) {
        this.dialect = dialect;
        this.source = source;
        this.historyTable = MigratorSettings.MIGRATION_HISTORY;
    }

    /**
     * Proves all migrations. It goes on after a wrong down, but stops at an up that fails, because what follows depends on it.
     *
     * @param scratch an empty database that may be changed at will
     * @param each told of each result as soon as it is there
     * @return the results, in order
     */
    public List<Verification> verify(ConnectionSource scratch, Consumer<Verification> each) {
        List<AvailableMigration> migrations = source.list();
        Migrator migrator = new Migrator(MigratorSettings.of(scratch, dialect, () -> migrations));
        List<Verification> results = new ArrayList<>();
        for (AvailableMigration migration : migrations) {
            Proof proof = new Proof(migrator, scratch, migration);
            Verification result = proof.run();
            results.add(result);
            each.accept(result);
            if (proof.stopped) {
                break;
            }
        }
        return results;
    }

    private Snapshot snapshot(ConnectionSource scratch) {
        try (Connection connection = scratch.open(Map.of())) {
            Set<ObjectName> hidden = Set.of(new ObjectName(connection.getSchema(), historyTable));
            return new Snapshot(
                    dialect.inspector().inspect(connection, new Inspector.Scope(Set.of(), hidden)),
                    dialect.storedColumns(connection, hidden),
                    hidden);
        } catch (SQLException e) {
            throw new WhimbrelException(
                    ErrorCode.CONNECTION_FAILED, "The scratch database can't be read: " + e.getMessage(), e);
        }
    }

    private record Snapshot(Schema schema, Map<String, String> columns, Set<ObjectName> hidden) {

        List<String> lostIn(Snapshot later) {
            return columns.entrySet().stream()
                    .filter(column -> !later.columns.containsKey(column.getKey()))
                    .map(column -> "the values of column " + column.getValue())
                    .sorted()
                    .toList();
        }
    }

    /** The proof of one migration. */
    private final class Proof {

        private final Migrator migrator;
        private final ConnectionSource scratch;
        private final AvailableMigration migration;
        private boolean stopped;

        Proof(Migrator migrator, ConnectionSource scratch, AvailableMigration migration) {
            this.migrator = migrator;
            this.scratch = scratch;
            this.migration = migration;
        }

        Verification run() {
            Snapshot before = snapshot(scratch);
            List<String> changed = changedValues(before);
            String failed = attempt("up", this::up);
            if (failed != null) {
                stopped = true;
                return wrong(List.of(), List.of(), failed);
            }
            Snapshot up = snapshot(scratch);
            List<String> losses = new ArrayList<>(before.lostIn(up));
            losses.addAll(changed);
            if (!migration.loader().load().has(Direction.DOWN)) {
                return new Verification(id(), Verification.Verdict.NO_DOWN, List.of(), losses, null);
            }
            failed = attempt("down", this::down);
            if (failed != null) {
                stopped = halfUndone();
                return wrong(List.of(), losses, failed);
            }
            Schema down = ColumnPlaces.restored(
                    before.schema(), up.schema(), snapshot(scratch).schema());
            List<String> differences = SchemaDifferences.between(before.schema(), down);
            failed = attempt("second up", this::up);
            if (failed != null) {
                stopped = true;
                return wrong(differences, losses, failed);
            }
            return judge(
                    differences,
                    SchemaDifferences.between(up.schema(), snapshot(scratch).schema()),
                    losses);
        }

        /** A migration that can't be loaded fails in the up, where it is told. */
        private List<String> changedValues(Snapshot before) {
            try {
                return new ValueProof(dialect, scratch, before.hidden)
                        .losses(id(), migration.loader().load(), before.columns);
            } catch (WhimbrelException e) {
                return List.of();
            }
        }

        private Verification judge(List<String> afterDown, List<String> afterSecondUp, List<String> losses) {
            List<String> differences = new ArrayList<>();
            afterDown.forEach(d -> differences.add("after the down, " + d));
            afterSecondUp.forEach(d -> differences.add("after the second up, " + d));
            if (!differences.isEmpty()) {
                return wrong(differences, losses, null);
            }
            Verification.Verdict verdict = losses.isEmpty() ? Verification.Verdict.PROVEN : Verification.Verdict.LOSSY;
            return new Verification(id(), verdict, List.of(), losses, null);
        }

        private Verification wrong(List<String> differences, List<String> losses, @Nullable String error) {
            return new Verification(id(), Verification.Verdict.WRONG, differences, losses, error);
        }

        private void up() {
            migrator.migrate(migration.version(), Permissions.NONE);
        }

        private void down() {
            migrator.undo(new UndoTarget.Steps(1));
        }

        private boolean halfUndone() {
            return !migrator.status().in(MigrationState.FAILED).isEmpty();
        }

        private @Nullable String attempt(String what, Runnable run) {
            try {
                run.run();
                return null;
            } catch (WhimbrelException e) {
                return "the " + what + " fails: " + e.getMessage();
            }
        }

        private MigrationId id() {
            return migration.id();
        }
    }
}
