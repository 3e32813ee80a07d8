package dev.whimbrel.generate;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.StoredRows;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Squashed;
import dev.whimbrel.migrate.files.CheckpointHead;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.diff.DiffRules;
import dev.whimbrel.schema.diff.Differ;
import dev.whimbrel.schema.diff.Difference;
import dev.whimbrel.source.ReadSchema;
import dev.whimbrel.source.ReplayedMigrations;
import dev.whimbrel.source.SchemaReader;
import dev.whimbrel.source.SchemaSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Makes one migration, a checkpoint, of those up to a version: it makes the schema that they make, with the rows that they leave in
 * its tables, and says in its head what it stands for. It is proven on a scratch database.
 */
public final class Squash {

    private final Dialect dialect;
    private final SchemaReader reader;
    private final List<AvailableMigration> squashed;
    private final List<AvailableMigration> later;
    private final Rows policy;
    private final ReadSchema empty;
    private final ReadSchema made;
    private final StoredRows found;
    private final StoredRows rows;

    /**
     * What becomes of the rows that the migrations leave in their tables.
     *
     * @param kept whether they are written into the checkpoint; otherwise new databases don't have them
     * @param most how many may be written
     */
    public record Rows(boolean kept, int most) {}

    /**
     * Applies the migrations.
     *
     * @param squashed those that the checkpoint stands for
     * @param later those that stay
     * @param policy what becomes of rows
     * @throws WhimbrelException {@code USAGE} when the migrations leave more rows
     */
    public Squash(
            Dialect dialect,
            SchemaReader reader,
            List<AvailableMigration> squashed,
            List<AvailableMigration> later,
            Rows policy) {
        this.dialect = dialect;
        this.reader = reader;
        this.squashed = List.copyOf(squashed);
        this.later = List.copyOf(later);
        this.policy = policy;
        try (ReplayedMigrations nothing = replay(List.of());
                ReplayedMigrations all = replay(squashed)) {
            this.empty = nothing.schema();
            this.made = all.schema();
            this.found = all.rows(policy.kept() ? policy.most() : 0);
        } catch (SQLException e) {
            throw unreadable(e);
        }
        if (policy.kept() && found.count() > policy.most()) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "The migrations leave " + found.count() + " rows, more than the " + policy.most()
                            + " that a checkpoint may have: " + found.tables()
                            + "\nRaise the limit with --max-rows N; or make seeds of them, and leave them out with"
                            + " --without-rows: new databases don't get them from the checkpoint then.");
        }
        this.rows = policy.kept() ? found : new StoredRows(new TreeMap<>(), List.of());
    }

    private ReplayedMigrations replay(List<AvailableMigration> migrations) {
        return reader.replay(new SchemaSource.Migrations("The migrations", () -> migrations));
    }

    private static WhimbrelException unreadable(SQLException e) {
        return new WhimbrelException(
                ErrorCode.CONNECTION_FAILED, "The scratch database can't be read: " + e.getMessage(), e);
    }

    /** The rows that the migrations leave in their tables; they are in the checkpoint, unless they are left out. */
    public StoredRows rows() {
        return found;
    }

    /** What a person should know about how the migrations were read, as sentences. */
    public List<String> notes() {
        return made.notes();
    }

    /** The text of the checkpoint. */
    public String text() {
        CheckpointScript script = new CheckpointScript(dialect, empty, made, rows);
        return CheckpointHead.text(squashed.stream().map(Squashed::of).toList())
                + "-- migrate:up\n"
                + script.up()
                + "\n\n-- migrate:down\n-- Everything goes, with all rows.\n"
                + script.down()
                + "\n";
    }

    /**
     * Proves a checkpoint: in an empty database it makes what the migrations make, also together with those that stay, and
     * its way back leaves nothing.
     *
     * @param written the checkpoint as it is read from its file
     * @throws WhimbrelException {@code PROOF_FAILED} when it doesn't
     */
    public void prove(AvailableMigration written) {
        try {
            try (ReplayedMigrations database = replay(List.of())) {
                require("up", database.apply(written), made.graph());
                if (policy.kept() && !database.rows(policy.most()).equals(rows)) {
                    throw failed("up fills the tables otherwise: " + rows.tables());
                }
                require("down", database.takeBack(written), empty.graph());
            }
            if (!later.isEmpty()) {
                try (ReplayedMigrations before = replay(joined(squashed));
                        ReplayedMigrations now = replay(joined(List.of(written)))) {
                    require(
                            "up, with the later migrations,",
                            now.schema().graph(),
                            before.schema().graph());
                }
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private List<AvailableMigration> joined(List<AvailableMigration> first) {
        List<AvailableMigration> all = new ArrayList<>(first);
        all.addAll(later);
        return all;
    }

    private void require(String what, SchemaGraph is, SchemaGraph wanted) {
        Difference difference = Differ.between(is, wanted, DiffRules.ofMajorVersion(made.majorVersion()));
        if (!difference.isNone()) {
            throw failed(what + " leads elsewhere. What is left to do there: "
                    + difference.changes().stream()
                            .map(change -> change.describe())
                            .toList() + difference.untouched());
        }
    }

    private static WhimbrelException failed(String what) {
        return new WhimbrelException(
                ErrorCode.PROOF_FAILED,
                "The checkpoint was tried on a scratch database, and its " + what + "\nNothing was written.");
    }
}
