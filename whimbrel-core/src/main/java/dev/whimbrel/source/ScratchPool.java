package dev.whimbrel.source;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.ScratchSession;
import dev.whimbrel.source.ScratchDatabases.ScratchDatabase;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Scratch databases that are used again and again, each for one reading at a time: what a reading does is done in a transaction
 * and taken back. That costs a tenth of a new database. Databases wear out by that, because the catalog keeps room for
 * what was taken back, so that each serves a number of times only.
 */
final class ScratchPool implements AutoCloseable {

    private static final int USES = 200;

    private final Dialect dialect;
    private final Supplier<ScratchDatabases> opener;
    private final Queue<Bench> idle = new ConcurrentLinkedQueue<>();
    private @Nullable ScratchDatabases databases;

    ScratchPool(Dialect dialect, Supplier<ScratchDatabases> opener) {
        this.dialect = dialect;
        this.opener = opener;
    }

    /** The server, reached when it is needed first. */
    synchronized ScratchDatabases databases() {
        if (databases == null) {
            databases = opener.get();
        }
        return databases;
    }

    /** What is done in a session. */
    @FunctionalInterface
    interface Work<T> {
        T in(ScratchSession session) throws SQLException;
    }

    /** Works in an empty database and takes everything back that was done in a transaction. */
    <T> T lend(Work<T> work) {
        Bench bench = idle.poll();
        try {
            if (bench == null) {
                bench = open();
            }
            T result = work.in(bench.session());
            bench.session().reset();
            giveBack(bench);
            return result;
        } catch (SQLException e) {
            close(bench);
            throw failed(e);
        } catch (RuntimeException | Error e) {
            close(bench);
            throw e;
        }
    }

    private Bench open() throws SQLException {
        ScratchDatabase database = databases().create();
        try {
            return new Bench(database, dialect.openScratch(database), 1);
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private void giveBack(Bench bench) {
        if (bench.uses() < USES) {
            idle.add(new Bench(bench.database(), bench.session(), bench.uses() + 1));
        } else {
            close(bench);
        }
    }

    private static void close(@Nullable Bench bench) {
        if (bench != null) {
            bench.session().close();
            bench.database().close();
        }
    }

    static WhimbrelException failed(SQLException e) {
        return new WhimbrelException(
                ErrorCode.CONNECTION_FAILED, "The scratch database can't be used: " + e.getMessage(), e);
    }

    @Override
    public synchronized void close() {
        for (Bench bench = idle.poll(); bench != null; bench = idle.poll()) {
            close(bench);
        }
        if (databases != null) {
            databases.close();
        }
    }

    /** A database with a session that stays open. */
    private record Bench(ScratchDatabase database, ScratchSession session, int uses) {}
}
