package dev.whimbrel.migrate.run;

import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Squashed;
import dev.whimbrel.migrate.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How the checkpoints stand to a history. A new database gets the checkpoint itself. In one that had the migrations before they
 * were squashed, they count for it; one that has only some of them can't go on from the checkpoint.
 */
final class Checkpoints {

    private final SortedMap<Version, HistoryRow> rows;
    private final Map<Version, Squashed> replaced = new HashMap<>();
    private final Map<Version, AvailableMigration> standIns = new HashMap<>();
    private final List<Partly> partly = new ArrayList<>();

    private Checkpoints(SortedMap<Version, HistoryRow> rows) {
        this.rows = rows;
    }

    /**
     * A checkpoint that can't be applied, because the database has only some of what it stands for.
     *
     * @param checkpoint the checkpoint
     * @param missing what the database doesn't have
     */
    record Partly(AvailableMigration checkpoint, List<Squashed> missing) {}

    static Checkpoints of(List<AvailableMigration> migrations, SortedMap<Version, HistoryRow> rows) {
        Checkpoints checkpoints = new Checkpoints(rows);
        migrations.stream().filter(AvailableMigration::isCheckpoint).forEach(checkpoints::add);
        return checkpoints;
    }

    private void add(AvailableMigration checkpoint) {
        List<Squashed> known = checkpoint.standsFor().stream()
                .flatMap(Squashed::all)
                .filter(squashed -> rows.containsKey(squashed.version()))
                .toList();
        if (known.isEmpty() || isItself(checkpoint, known)) {
            return;
        }
        for (Squashed squashed : known) {
            replaced.merge(squashed.version(), squashed, this::fitting);
            standIns.put(squashed.version(), checkpoint);
        }
        List<Squashed> missing = checkpoint.standsFor().stream()
                .filter(squashed -> !isThere(squashed))
                .toList();
        if (!missing.isEmpty()) {
            partly.add(new Partly(checkpoint, missing));
        }
    }

    /** Whether the history's row of its version tells of the checkpoint, and not of the migration that had the version before. */
    private boolean isItself(AvailableMigration checkpoint, List<Squashed> known) {
        HistoryRow row = rows.get(checkpoint.version());
        if (row == null) {
            return false;
        }
        boolean others = known.stream().anyMatch(squashed -> !squashed.version().equals(checkpoint.version()));
        boolean before = known.stream().anyMatch(squashed -> has(squashed, row));
        return row.checksum().equals(checkpoint.checksum()) || (!others && !before);
    }

    /** A version may have been a migration first and then a checkpoint. */
    private Squashed fitting(Squashed one, Squashed other) {
        HistoryRow row = rows.get(one.version());
        return row != null && has(other, row) ? other : one;
    }

    private boolean isThere(Squashed squashed) {
        HistoryRow row = rows.get(squashed.version());
        boolean applied = row != null && row.state() == HistoryRow.State.APPLIED;
        return squashed.standsFor().isEmpty()
                ? applied
                : (applied && row != null && has(squashed, row))
                        || squashed.standsFor().stream().allMatch(this::isThere);
    }

    private static boolean has(Squashed squashed, HistoryRow row) {
        return squashed.version().equals(row.migration().version())
                && squashed.checksum().equals(row.checksum());
    }

    /** What a row of the history tells of, when a checkpoint stands for it now. */
    Optional<Squashed> replaced(Version version) {
        return Optional.ofNullable(replaced.get(version));
    }

    /** The checkpoint that stands for a row of the history. */
    Optional<AvailableMigration> standIn(Version version) {
        return Optional.ofNullable(standIns.get(version));
    }

    /** Those that can't be applied. */
    List<Partly> partly() {
        return partly;
    }

    boolean isPartly(Version version) {
        return partly.stream().anyMatch(each -> each.checkpoint().version().equals(version));
    }
}
