package dev.whimbrel.migrate.run;

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
        this.history = new History(work, namespace, settings.historyTable());
        this.context = new ScriptContext(
                namespace,
                settings.dialect().renderer(namespace),
                settings.dialect().splitter());
    }

    static RunSession open(MigratorSettings settings) {
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

    private static WorkSession connect(MigratorSettings settings, String runId) {
        try {
            // The lock's name isn't known before the namespace is; the history table tells runs apart well enough.
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
        lock = settings.dialect().locks().acquire(settings.connections(), request);
        endOrphans();
        if (!history.exists()) {
            history.create();
        }
    }

    Fence fence() {
        RunnerLock taken = lock;
        if (taken == null) {
            throw new IllegalStateException("Nothing is written without the lock");
        }
        return new Fence(runId, taken.fence());
    }

    boolean lockLost() {
        RunnerLock taken = lock;
        return taken != null && !taken.held();
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
        boolean told = false;
        for (List<WorkSession.Orphan> orphans = work.orphans(); !orphans.isEmpty(); orphans = work.orphans()) {
            if (!told) {
                orphans.forEach(o -> tell(new RunEvent.WaitingForOrphan(o.pid(), o.doing())));
                told = true;
            }
            if (System.nanoTime() >= deadline) {
                for (WorkSession.Orphan orphan : orphans) {
                    work.terminate(orphan);
                    tell(new RunEvent.OrphanEnded(orphan.pid()));
                }
                deadline = System.nanoTime() + settings.orphanPatience().toNanos();
            }
            Pause.of(ORPHAN_POLL);
        }
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
        work.close();
    }
}
