package dev.whimbrel.migrate.run;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Checksum;
import dev.whimbrel.migrate.Squashed;
import dev.whimbrel.migrate.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files held against the history.
 *
 * @param available by version
 * @param rows by version
 * @param checkpoints how checkpoints stand to the history
 * @param report how each stands
 */
record Comparison(
        SortedMap<Version, AvailableMigration> available,
        SortedMap<Version, HistoryRow> rows,
        Checkpoints checkpoints,
        StatusReport report) {

    private static final int MOST_NAMED = 5;

    static Comparison of(List<AvailableMigration> migrations, SortedMap<Version, HistoryRow> rows) {
        SortedMap<Version, AvailableMigration> available = new TreeMap<>();
        migrations.forEach(m -> available.put(m.version(), m));
        Optional<Version> newest = rows.values().stream()
                .filter(row -> row.state() != HistoryRow.State.APPLYING)
                .map(row -> row.migration().version())
                .max(Version::compareTo);
        SortedSet<Version> versions = new TreeSet<>(available.keySet());
        versions.addAll(rows.keySet());
        Checkpoints checkpoints = Checkpoints.of(migrations, rows);
        List<MigrationStatus> statuses = new ArrayList<>();
        for (Version version : versions) {
            AvailableMigration file = available.get(version);
            HistoryRow row = rows.get(version);
            Optional<Squashed> squashed = checkpoints.replaced(version);
            if (file != null && checkpoints.isPartly(version)) {
                statuses.add(fresh(file, MigrationState.PARTLY));
            } else if (row != null && squashed.isPresent()) {
                AvailableMigration standIn = checkpoints.standIn(version).orElseThrow();
                statuses.add(known(row, standIn.file(), squashed.get().checksum()));
            } else if (row == null && file != null) {
                boolean late = newest.isPresent() && version.compareTo(newest.get()) < 0;
                statuses.add(fresh(file, late ? MigrationState.LATE : MigrationState.PENDING));
            } else if (row != null && (file != null || row.leftSomething())) {
                statuses.add(
                        file == null ? known(row, null, row.checksum()) : known(row, file.file(), file.checksum()));
            }
        }
        return new Comparison(available, rows, checkpoints, new StatusReport(statuses));
    }

    private static MigrationStatus fresh(AvailableMigration file, MigrationState state) {
        return new MigrationStatus(file.id(), state, file.file(), file.checksum(), null, null, 0, -1, null);
    }

    private static MigrationStatus known(HistoryRow row, @Nullable String file, Checksum checksum) {
        return new MigrationStatus(
                row.migration(),
                state(row, file, checksum),
                file,
                row.checksum(),
                row.appliedAt(),
                row.duration(),
                row.progress().stepsDone(),
                row.stepsTotal(),
                row.error());
    }

    private static MigrationState state(HistoryRow row, @Nullable String file, Checksum checksum) {
        return switch (row.state()) {
            case APPLYING, UNDOING -> MigrationState.FAILED;
            case APPLIED -> {
                if (file == null) {
                    yield MigrationState.MISSING;
                }
                boolean edited = checksum.comparableTo(row.checksum()) && !checksum.equals(row.checksum());
                yield edited ? MigrationState.EDITED : MigrationState.APPLIED;
            }
        };
    }

    /** Migrations to apply, in order: those without a row, and those that stopped halfway. */
    List<AvailableMigration> pending(@Nullable Version to) {
        List<AvailableMigration> pending = new ArrayList<>();
        for (Map.Entry<Version, AvailableMigration> entry : available.entrySet()) {
            HistoryRow row = rows.get(entry.getKey());
            boolean wanted = to == null || entry.getKey().compareTo(to) <= 0;
            if (wanted && (row == null || row.state() == HistoryRow.State.APPLYING)) {
                pending.add(entry.getValue());
            }
        }
        return pending;
    }

    /** Stops where a person has to decide first. */
    void refuse(Permissions permissions, @Nullable Version to) {
        refusePartly();
        List<String> problems = new ArrayList<>();
        ErrorCode code = ErrorCode.EDITED;
        if (!permissions.late()) {
            List<MigrationStatus> late = report.in(MigrationState.LATE).stream()
                    .filter(m -> to == null || m.migration().version().compareTo(to) <= 0)
                    .toList();
            code = add(
                    problems,
                    late,
                    ErrorCode.LATE,
                    code,
                    "older than one that is applied already, and never applied:",
                    "Apply them with --allow-late, or give them a new version.");
        }
        if (!permissions.missing()) {
            code = add(
                    problems,
                    report.in(MigrationState.MISSING),
                    ErrorCode.MISSING,
                    code,
                    "applied, but without a file now:",
                    "Bring the files back, or forget them with: whimbrel repair --forget-missing"
                            + " (or pass over them once with --allow-missing).");
        }
        if (!permissions.edited()) {
            code = add(
                    problems,
                    report.in(MigrationState.EDITED),
                    ErrorCode.EDITED,
                    code,
                    "edited after being applied:",
                    "Put the files back and write a new migration; or, if the database already is as they say now:"
                            + " whimbrel repair --accept-edited (or pass over them once with --allow-edited).");
        }
        List<MigrationStatus> lost = report.in(MigrationState.FAILED).stream()
                .filter(m -> m.file() == null && !undoing(m))
                .toList();
        code = add(
                problems,
                lost,
                ErrorCode.HALF_APPLIED,
                code,
                "stopped halfway, and without a file now:",
                "Bring the files back; or finish or take back their work by hand and say so with: whimbrel repair"
                        + " --mark-applied VERSION (or --mark-pending VERSION).");
        if (!problems.isEmpty()) {
            throw new WhimbrelException(code, String.join("\n", problems));
        }
    }

    private void refusePartly() {
        for (Checkpoints.Partly partly : checkpoints.partly()) {
            Version version = partly.checkpoint().version();
            StringBuilder text =
                    new StringBuilder("The checkpoint " + partly.checkpoint().id() + " stands for "
                            + partly.checkpoint().standsFor().size()
                            + " migrations, and the database has only some of them. It lacks:");
            partly.missing().stream()
                    .limit(MOST_NAMED)
                    .forEach(squashed -> text.append("\n  ").append(squashed.id()));
            if (partly.missing().size() > MOST_NAMED) {
                text.append("\n  and ")
                        .append(partly.missing().size() - MOST_NAMED)
                        .append(" more");
            }
            throw new WhimbrelException(
                    ErrorCode.SQUASHED,
                    text.append(
                                    "\nApply them with the files from before the squash, and go on with these then: whimbrel"
                                            + " migrate --to " + version
                                            + "; or, when the database has what they make already: whimbrel baseline "
                                            + version)
                            .toString());
        }
    }

    private boolean undoing(MigrationStatus status) {
        HistoryRow row = rows.get(status.migration().version());
        return row != null && row.state() == HistoryRow.State.UNDOING;
    }

    private static ErrorCode add(
            List<String> problems,
            List<MigrationStatus> found,
            ErrorCode code,
            ErrorCode otherwise,
            String what,
            String cure) {
        if (found.isEmpty()) {
            return otherwise;
        }
        StringBuilder text =
                new StringBuilder(found.size() == 1 ? "1 migration is " : found.size() + " migrations are ");
        text.append(what);
        found.forEach(m -> text.append("\n  ").append(m.migration()));
        problems.add(text.append("\n").append(cure).toString());
        return code;
    }
}
