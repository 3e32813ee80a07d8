package dev.whimbrel.migrate.run;

import static java.util.Comparator.comparingLong;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.MigrationScript;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.files.SqlMigrationScript;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Takes migrations back, the last applied first, each by the down that was recorded when it was applied. */
final class Undoing {

    private final RunSession session;
    private final Comparison comparison;

    Undoing(RunSession session, Comparison comparison) {
        this.session = session;
        this.comparison = comparison;
    }

    Comparison comparison() {
        return comparison;
    }

    List<Outcome> run(UndoTarget target) throws SQLException {
        refuseHalfApplied();
        List<Way> ways = ways(rows(target));
        List<Outcome> outcomes = new ArrayList<>();
        for (Way way : ways) {
            outcomes.add(undo(way));
        }
        return outcomes;
    }

    /** Goes on with an undo that was cut off. */
    List<Outcome> finishHalfUndone() throws SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Way way : ways(inOrder(comparison.rows().values().stream()
                .filter(row -> row.state() == HistoryRow.State.UNDOING)
                .toList()))) {
            outcomes.add(undo(way));
        }
        return outcomes;
    }

    List<PlannedMigration> plan(UndoTarget target) throws SQLException {
        return ways(rows(target)).stream().map(Way::planned).toList();
    }

    private Outcome undo(Way way) {
        Progress start =
                way.row().state() == HistoryRow.State.UNDOING ? way.row().progress() : Progress.NONE;
        Bookkeeping books = Bookkeeping.down(session.history(), way.row());
        return ScriptExecution.run(session, way.script(), way.planned(), books, start);
    }

    private List<HistoryRow> rows(UndoTarget target) {
        List<HistoryRow> applied = inOrder(comparison.rows().values().stream()
                .filter(row -> row.state() != HistoryRow.State.APPLYING)
                .toList());
        return switch (target) {
            case UndoTarget.All all -> applied;
            case UndoTarget.Steps steps -> applied.subList(0, Math.min(steps.count(), applied.size()));
            case UndoTarget.To to -> after(applied, to.version());
        };
    }

    private static List<HistoryRow> after(List<HistoryRow> lastFirst, Version version) {
        return lastFirst.stream()
                .takeWhile(row -> !row.migration().version().equals(version))
                .toList();
    }

    private static List<HistoryRow> inOrder(List<HistoryRow> rows) {
        return rows.stream()
                .sorted(comparingLong(HistoryRow::ordinal).reversed())
                .toList();
    }

    /** All ways are found before the first is gone, so that a missing down stops the undo before it starts. */
    private List<Way> ways(List<HistoryRow> rows) throws SQLException {
        List<Way> ways = new ArrayList<>();
        for (HistoryRow row : rows) {
            refuseSquashed(row);
            MigrationScript script =
                    script(row, session.history().down(row.migration().version()));
            PlannedMigration planned =
                    Preparation.plan(row.migration(), row.file(), script, Direction.DOWN, session.context());
            ways.add(new Way(row, script, planned));
        }
        return ways;
    }

    /** Without it the database would have only some of what the checkpoint stands for, and could not go on. */
    private void refuseSquashed(HistoryRow row) {
        comparison.checkpoints().standIn(row.migration().version()).ifPresent(checkpoint -> {
            throw new WhimbrelException(
                    ErrorCode.SQUASHED,
                    row.migration() + " was squashed into the checkpoint " + checkpoint.id()
                            + " after it was applied here, so it can't be taken back by itself. Take it back with the files"
                            + " from before the squash; or make a development database anew: whimbrel db:drop, then"
                            + " whimbrel migrate");
        });
    }

    private MigrationScript script(HistoryRow row, RecordedDown down) {
        MigrationId migration = row.migration();
        if (down.kind() == RecordedDown.Kind.SCRIPT && down.script() != null) {
            return SqlMigrationScript.ofDown(
                    down.script(), migration + " (down)", session.context().splitter());
        }
        if (down.kind() == RecordedDown.Kind.NONE) {
            throw new WhimbrelException(
                    ErrorCode.NO_DOWN,
                    migration + " has no way back: it was applied without a down. Take it back by hand and then run:"
                            + " whimbrel repair --mark-pending " + migration.version()
                            + "; or write a new migration that undoes it.");
        }
        return fromClass(row);
    }

    private MigrationScript fromClass(HistoryRow row) {
        AvailableMigration file = comparison.available().get(row.migration().version());
        boolean edited = file != null
                && file.checksum().comparableTo(row.checksum())
                && !file.checksum().equals(row.checksum());
        if (file == null || edited) {
            throw new WhimbrelException(
                    file == null ? ErrorCode.MISSING : ErrorCode.EDITED,
                    "The way back of " + row.migration()
                            + " is in its class (it reads data or works in batches), and the class "
                            + (file == null ? "is gone" : "was changed since")
                            + ". Bring back " + row.file() + " as it was applied, and undo again.");
        }
        return file.loader().load();
    }

    private void refuseHalfApplied() {
        for (HistoryRow row : comparison.rows().values()) {
            if (row.state() == HistoryRow.State.APPLYING && row.leftSomething()) {
                throw new WhimbrelException(
                        ErrorCode.HALF_APPLIED,
                        row.migration() + " stopped after step "
                                + row.progress().stepsDone()
                                + ", so its down doesn't fit what is there. Mend it and finish it with: whimbrel migrate; or"
                                + " take back by hand what is kept, and then run: whimbrel repair --mark-pending "
                                + row.migration().version());
            }
        }
    }

    private record Way(HistoryRow row, MigrationScript script, PlannedMigration planned) {}
}
