package dev.whimbrel.source;

import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.source.ScratchDatabases.ScratchDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The scratch database of a replay. When the state after all migrations is kept, it is that one, which costs nothing; else it begins
 * with a copy of the longest run of first migrations whose state is kept. In the end it is kept, unless it was quick to make.
 */
final class ReplayDatabase {

    /** What is quicker to do again isn't worth a copy. */
    private static final Duration WORTH_A_COPY = Duration.ofMillis(500);

    private enum Begin {
        /** Empty. */
        EMPTY,
        /** A copy of a state on the way. */
        COPY,
        /** The state that is wanted, which nobody else has now. */
        TAKEN
    }

    private final Optional<KeptStates> states;
    private final ScratchDatabase database;
    private final Optional<String> key;
    private final Begin begin;
    private boolean isState;
    private boolean wasSlow;

    private ReplayDatabase(Optional<KeptStates> states, ScratchDatabase database, Optional<String> key, Begin begin) {
        this.states = states;
        this.database = database;
        this.key = key;
        this.begin = begin;
        this.isState = begin == Begin.TAKEN;
    }

    /**
     * Finds or makes it.
     *
     * @param beforeWork is run before anything is made; what it throws ends this
     */
    static ReplayDatabase open(
            Dialect dialect, ScratchDatabases databases, List<AvailableMigration> migrations, Runnable beforeWork) {
        Optional<KeptStates> states = databases.kept();
        if (states.isEmpty()) {
            beforeWork.run();
            return new ReplayDatabase(states, databases.create(), Optional.empty(), Begin.EMPTY);
        }
        ReplayKeys keys = ReplayKeys.of(dialect, migrations);
        Optional<String> key = keys.after(migrations.size());
        Optional<ScratchDatabase> whole = key.flatMap(states.get()::take);
        if (whole.isPresent()) {
            return new ReplayDatabase(states, whole.get(), key, Begin.TAKEN);
        }
        beforeWork.run();
        return states.get()
                .copy(keys.lastFirst())
                .map(copy -> new ReplayDatabase(states, copy, key, Begin.COPY))
                .orElseGet(() -> new ReplayDatabase(states, databases.create(), key, Begin.EMPTY));
    }

    ScratchDatabase database() {
        return database;
    }

    /** What is known about the states of migrations; empty where none is kept. */
    Optional<KnownGoals> goals() {
        return states.map(kept -> new KnownGoals(kept.notes()));
    }

    /** The name of the state after all migrations; empty when it has none. */
    Optional<String> key() {
        return key;
    }

    /** Whether all migrations are applied to it already. */
    boolean isThere() {
        return begin == Begin.TAKEN;
    }

    /** All migrations are applied now, which took so long. */
    void arrived(Duration duration) {
        isState = true;
        wasSlow = duration.compareTo(WORTH_A_COPY) > 0;
    }

    /** The state of the migrations ends here. */
    void beforeChange(StandInRoles roles) {
        if (mayBeKept(roles) && (begin == Begin.TAKEN || wasSlow)) {
            states.orElseThrow().keepCopy(database, key.orElseThrow());
        }
        isState = false;
    }

    void close(StandInRoles roles) {
        boolean keep = mayBeKept(roles) && (begin != Begin.EMPTY || wasSlow);
        roles.drop();
        if (keep) {
            states.orElseThrow().keep(database, key.orElseThrow());
        } else {
            database.close();
        }
    }

    /** A state with roles that stand in for others would need them on the server for ever. */
    private boolean mayBeKept(StandInRoles roles) {
        return isState && key.isPresent() && !roles.isAnyMade();
    }
}
