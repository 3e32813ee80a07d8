package dev.whimbrel.migrate.run;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.WorkSession.Limits;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.Squashed;
import dev.whimbrel.migrate.Version;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes the history by a person's decision, without touching anything else. */
final class Mending {

    private final RunSession session;

    Mending(RunSession session) {
        this.session = session;
    }

    /** What still needs a decision. */
    static List<MigrationStatus> open(Comparison comparison) {
        return comparison.report().migrations().stream()
                .filter(m -> switch (m.state()) {
                    case EDITED, MISSING, FAILED, PARTLY -> true;
                    case APPLIED, PENDING, LATE -> false;
                })
                .toList();
    }

    List<MigrationId> baseline(Comparison comparison, Version version) throws SQLException {
        List<MigrationId> added = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (AvailableMigration migration : comparison.pending(version)) {
            migration.standsFor().stream()
                    .flatMap(Squashed::all)
                    .filter(squashed -> comparison.rows().containsKey(squashed.version()))
                    .forEach(squashed -> texts.add(session.history().removed(squashed.version())));
            texts.add(applied(migration));
            added.add(migration.id());
        }
        write(texts);
        return added;
    }

    List<String> repair(Comparison comparison, Repair decisions) throws SQLException {
        List<String> done = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (MigrationStatus status : comparison.report().migrations()) {
            Version version = status.migration().version();
            Optional<Squashed> squashed = comparison.checkpoints().replaced(version);
            if (status.state() == MigrationState.EDITED && decisions.acceptEdited() && squashed.isPresent()) {
                texts.add(session.history().squashed(version, squashed.get().checksum()));
                done.add("Took " + squashed.get().id() + " as it was squashed.");
            } else if (status.state() == MigrationState.EDITED && decisions.acceptEdited()) {
                AvailableMigration file = file(comparison, version);
                Preparation preparation = Preparation.of(file, session.context());
                texts.add(session.history().accepted(version, file, preparation.down()));
                done.add("Took " + file.file() + " as it is now.");
            }
            if (status.state() == MigrationState.MISSING && decisions.forgetMissing()) {
                texts.add(session.history().removed(version));
                done.add("Forgot " + status.migration() + ".");
            }
        }
        for (Version version : decisions.markApplied()) {
            requireHalf(comparison, version);
            texts.add(applied(file(comparison, version)));
            done.add("Marked " + version + " as applied.");
        }
        for (Version version : decisions.markPending()) {
            requireInHistory(comparison, version);
            texts.add(session.history().removed(version));
            done.add("Marked " + version + " as pending.");
        }
        write(texts);
        return done;
    }

    private String applied(AvailableMigration migration) {
        Preparation preparation = Preparation.of(migration, session.context());
        int steps = preparation.up().plan().steps().size();
        return session.history().applied(migration, preparation.down(), steps, Duration.ZERO);
    }

    private void write(List<String> texts) throws SQLException {
        if (!texts.isEmpty()) {
            session.work().begin(Limits.NONE);
            session.work().commit(texts);
        }
    }

    private static AvailableMigration file(Comparison comparison, Version version) {
        AvailableMigration file = comparison.available().get(version);
        if (file == null) {
            throw new WhimbrelException(
                    ErrorCode.UNKNOWN_VERSION,
                    "There is no file for version " + version + ". Bring it back first. See: whimbrel status");
        }
        return file;
    }

    private static void requireHalf(Comparison comparison, Version version) {
        HistoryRow row = comparison.rows().get(version);
        if (row == null || row.state() == HistoryRow.State.APPLIED) {
            throw new WhimbrelException(
                    ErrorCode.UNKNOWN_VERSION,
                    "Version " + version
                            + " did not stop halfway. To take over an existing database use: whimbrel baseline "
                            + version);
        }
    }

    private static void requireInHistory(Comparison comparison, Version version) {
        if (!comparison.rows().containsKey(version)) {
            throw new WhimbrelException(
                    ErrorCode.UNKNOWN_VERSION,
                    "Version " + version + " is not in the history, so it is pending already. See: whimbrel status");
        }
    }
}
