package dev.whimbrel.migrate.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.RunnerLock;
import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.migrate.ScriptContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The connections of one run: the work connection from the start, the lock when something is going to be changed. */
final class RunSession implements AutoCloseable {

    private static final Duration ORPHAN_POLL = Duration.ofMillis(100);
    private static final int OUTCOME_POLLS = 20;

    private final MigratorSettings settings;
    private final String runId;
    private final WorkSession work;
    private final History history;
    private final ScriptContext context;
    private final String lockKey;
    private @Nullable RunnerLock lock;

    private RunSession(MigratorSettings settings, String runId, WorkSession work, String namespace) {
        this.settings = settings;
        this.runId = runId;
        this.work = work;
        this.lockKey = History.lockKey(namespace, settings.historyTable());
        this.history = new History(work, runId, namespace, settings.historyTable());
        this.context = ScriptContext.of(settings.dialect(), namespace);
    }

    static RunSession open(MigratorSettings settings) {
        refuseLongName(settings);
        String runId = UUID.randomUUID().toString().substring(0, 18);
        WorkSession work = connect(settings, runId);
        String namespace = work.server().defaultNamespace();
        if (namespace == null) {
            work.close();
            throw new WhimbrelException(
                    ErrorCode.CONFIGURATION,
                    "There is no namespace to create tables in: none of the search_path of role "
                            + work.server().user()
                            + " exists in database " + work.server().database()
                            + ". Create one (CREATE SCHEMA public) or set currentSchema in the URL.");
        }
        return new RunSession(settings, runId, work, namespace);
    }

    /** The server would cut a longer name, and then not find the table by it. */
    private static void refuseLongName(MigratorSettings settings) {
        int longest = settings.dialect().capabilities().maxIdentifierBytes();
        if (settings.historyTable().getBytes(UTF_8).length > longest) {
            throw new WhimbrelException(
                    ErrorCode.NAME_TOO_LONG,
                    "The name of the history table " + settings.historyTable() + " has more than " + longest
                            + " bytes. Choose a shorter one with history_table in whimbrel.toml.");
        }
    }

    private static WorkSession connect(MigratorSettings settings, String runId) {
        try {
            // The namespace isn't known yet; that a run of another namespace holds its own lock is seen in the server.
            return settings.dialect()
                    .openSession(settings.connections(), new WorkSession.Identity(settings.historyTable(), runId));
        } catch (SQLException e) {
            throw new WhimbrelException(
                    ErrorCode.CONNECTION_FAILED,
                    "The database can't be reached: " + e.getMessage()
                            + "\nCheck the URL, and that the server is running and lets this user in.",
                    e);
        }
    }

    /** What became of a transaction of the work connection, which may be gone: another one is asked. */
    WorkSession.Outcome outcome(String transaction) {
        try (WorkSession other = settings.dialect()
                .openSession(settings.connections(), new WorkSession.Identity(settings.historyTable(), runId))) {
            WorkSession.Outcome outcome = other.outcome(transaction);
            for (int polls = 0; outcome == WorkSession.Outcome.UNKNOWN && polls < OUTCOME_POLLS; polls++) {
                Pause.of(ORPHAN_POLL);
                outcome = other.outcome(transaction);
            }
            return outcome;
        } catch (SQLException | WhimbrelException e) {
            return WorkSession.Outcome.UNKNOWN;
        }
    }

    WorkSession work() {
        return work;
    }

    History history() {
        return history;
    }

    ScriptContext context() {
        return context;
    }

    MigratorSettings settings() {
        return settings;
    }

    void tell(RunEvent event) {
        settings.listener().accept(event);
    }

    /** Takes the lock, waits for what a killed runner left running, and makes sure that there is a history. */
    void lock() throws SQLException {
        lockOnly();
        if (!history.exists()) {
            history.create();
        }
    }

    /** Takes the lock and waits for what a killed runner left running. */
    void lockOnly() throws SQLException {
        if (work.server().readOnly()) {
            throw new WhimbrelException(
                    ErrorCode.READ_ONLY,
                    "Database " + work.server().database()
                            + " is read-only: it is a replica, or writes are switched off. Run this against the primary.");
        }
        RunnerLock.Request request = new RunnerLock.Request(
                lockKey,
                runId,
                settings.lockPatience(),
                settings.heartbeat(),
                holder -> tell(new RunEvent.WaitingForLock(holder)),
                work::abort);
        RunnerLock taken = acquire(request);
        lock = taken;
        work.guardedBy(taken.fence());
        endOrphans();
    }

    private RunnerLock acquire(RunnerLock.Request request) {
        try {
            return settings.dialect().locks().acquire(settings.connections(), request);
        } catch (SQLException e) {
            throw new WhimbrelException(
                    ErrorCode.CONNECTION_FAILED,
                    "The second connection, which holds the runner's lock, failed: " + e.getMessage()
                            + "\nA run needs two connections at the same time: check the limits of the server, the role and the"
                            + " connection pool.",
                    e);
        }
    }

    boolean lockLost() {
        RunnerLock taken = lock;
        return taken != null && !taken.held();
    }

    /** What a failure means; whatever fails after the lock was lost fails because of that. */
    WorkSession.Failure explain(SQLException cause) {
        WorkSession.Failure explained = work.explain(cause);
        return lockLost()
                ? new WorkSession.Failure(
                        WorkSession.Failure.Kind.FENCED,
                        explained.sqlState(),
                        explained.message(),
                        explained.position())
                : explained;
    }

    /** Words for a failure of the runner's own statements. */
    WhimbrelException failure(SQLException cause) {
        WorkSession.Failure explained = work.explain(cause);
        if (lockLost() || explained.kind() == WorkSession.Failure.Kind.FENCED) {
            return new WhimbrelException(
                    ErrorCode.LOCK_LOST,
                    "This runner lost its lock, so nothing more was committed: " + explained.message()
                            + "\nRun it again.",
                    cause);
        }
        if (explained.kind() == WorkSession.Failure.Kind.CONNECTION_LOST) {
            String pool = work.server().pooled() ? " A run needs two connections of the pool at the same time." : "";
            return new WhimbrelException(
                    ErrorCode.CONNECTION_FAILED,
                    "The connection to database " + work.server().database() + " broke: " + explained.message() + " ["
                            + explained.sqlState() + "]\nRun it again: it goes on where it stopped." + pool,
                    cause);
        }
        return new WhimbrelException(
                StepFailure.code(explained),
                "Whimbrel's own work in database " + work.server().database() + " failed: " + explained.message() + " ["
                        + explained.sqlState() + "]\nThe role " + work.server().user()
                        + " needs the right to create tables in namespace " + context.defaultNamespace()
                        + " and to read and write " + settings.historyTable() + " there.",
                cause);
    }

    /** The statement of a killed runner may still be at work: it ends by itself within seconds, or else it is ended. */
    private void endOrphans() throws SQLException {
        long deadline = System.nanoTime() + settings.orphanPatience().toNanos();
        List<WorkSession.Orphan> orphans = work.orphans();
        for (int polls = 1; !orphans.isEmpty(); polls++) {
            Pause.of(ORPHAN_POLL);
            orphans = work.orphans();
            if (polls == 1) {
                orphans.forEach(o -> tell(new RunEvent.WaitingForOrphan(o.pid(), o.doing())));
            }
            if (System.nanoTime() >= deadline) {
                for (WorkSession.Orphan orphan : orphans) {
                    work.terminate(orphan);
                    tell(new RunEvent.OrphanEnded(orphan.pid()));
                }
                deadline = System.nanoTime() + settings.orphanPatience().toNanos();
            }
        }
    }

    /** The work ends before the lock does, so that the next runner never meets it. */
    @Override
    public void close() {
        try {
            work.close();
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
