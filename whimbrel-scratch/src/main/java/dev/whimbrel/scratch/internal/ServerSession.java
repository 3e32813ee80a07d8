package dev.whimbrel.scratch.internal;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.scratch.ServerStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One user's stay at the server of a folder. The first user starts the server, the last one stops it.
 *
 * <p>Coming and going happen under the {@link FolderLock}. Who is there holds a {@link Lease}, which ends by itself when its
 * process is killed; so whoever comes or goes next counts right. The server may outlive a killed user, until the next command
 * ends. An ordinary end of the JVM, also by Ctrl-C, closes the session in a shutdown hook.
 */
public final class ServerSession implements AutoCloseable {

    private static final String SCRATCH_PREFIX = "whimbrel_scratch_";

    private final ServerOptions options;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread hook = new Thread(this::leaveAtExit, "whimbrel-server-stop");
    private volatile boolean entered;
    private volatile @Nullable Thread opener;
    private @Nullable Lease lease;
    private @Nullable Databases databases;

    private ServerSession(ServerOptions options) {
        this.options = options;
    }

    /**
     * Enters.
     *
     * @param keepRunning whether the server goes on after its last user
     */
    public static ServerSession open(ServerOptions options, boolean keepRunning) {
        options.folder().create();
        ServerSession session = new ServerSession(options);
        session.addHook();
        session.opener = Thread.currentThread();
        try {
            options.lock().whileHeld(() -> {
                session.enter(keepRunning);
                return session;
            });
            return session;
        } catch (RuntimeException | Error e) {
            session.close();
            throw e;
        } finally {
            session.opener = null;
        }
    }

    private void addHook() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw ending();
        }
    }

    private static WhimbrelException ending() {
        return ServerFailure.of("The program ends: the embedded database is not started any more.");
    }

    private void enter(boolean keepRunning) {
        entered = true;
        if (closed.get()) {
            throw ending();
        }
        Leases leases = options.leases();
        lease = leases.create();
        ServerSettings settings = new ServerStart(options).attachOrStart(keepRunning);
        databases = new Databases(settings.port(), settings.password());
        for (Path abandoned : leases.sweep()) {
            dropScratchDatabasesOf(abandoned);
        }
    }

    private void dropScratchDatabasesOf(Path abandonedLease) {
        try {
            Leases.scratchDatabases(abandonedLease).forEach(databases()::drop);
            Leases.delete(abandonedLease);
        } catch (WhimbrelException e) {
            // They take some disk space and do no harm; the next command tries again.
        }
    }

    /** The server's databases. */
    public Databases databases() {
        if (databases == null) {
            throw new IllegalStateException("The server is not running");
        }
        return databases;
    }

    /** The folder of the server. */
    public ServerFolder folder() {
        return options.folder();
    }

    /** Makes an empty database that is dropped with this session at the latest. */
    public String createScratch() {
        String name = SCRATCH_PREFIX + PrivateFiles.randomName();
        lease().note(name);
        databases().create(name);
        return name;
    }

    /** Drops what {@link #createScratch} made; a second time does nothing. */
    public void dropScratch(String name) {
        if (!closed.get()) {
            databases().drop(name);
            lease().strike(name);
        }
    }

    /** Whether databases may be kept for the next session. */
    public boolean keepsDatabases() {
        return !options.temporary();
    }

    /** The keys of the databases that are kept, the one used last first. */
    public List<String> keptKeys() {
        return kept().keys();
    }

    /** Makes a scratch database that is the same as a kept one; empty when that is gone. */
    public Optional<String> copyKept(String key) {
        return scratch(name -> kept().copy(key, name));
    }

    /** Makes a kept database a scratch database of this session; empty when it is gone. */
    public Optional<String> takeKept(String key) {
        return scratch(name -> kept().take(key, name));
    }

    /**
     * Keeps a scratch database for others. It is none of this session's any more; when there is one
     * of that key already, it is dropped.
     *
     * @param key small letters and digits
     * @param most how many are kept
     */
    public void keep(String scratch, String key, int most) {
        if (kept().keep(scratch, key)) {
            lease().strike(scratch);
            kept().dropAllBut(most);
        } else {
            dropScratch(scratch);
        }
    }

    /** As {@link #keep}, of a copy. */
    public void keepCopy(String scratch, String key, int most) {
        scratch(name -> kept().copyOf(scratch, name)).ifPresent(copy -> keep(copy, key, most));
    }

    private Optional<String> scratch(Predicate<String> made) {
        String name = SCRATCH_PREFIX + PrivateFiles.randomName();
        lease().note(name);
        if (made.test(name)) {
            return Optional.of(name);
        }
        lease().strike(name);
        return Optional.empty();
    }

    private KeptDatabases kept() {
        return new KeptDatabases(databases());
    }

    private Lease lease() {
        if (lease == null) {
            throw new IllegalStateException("The server is not running");
        }
        return lease;
    }

    /** Leaves; the last one stops the server, unless it is to be kept running. A second time does nothing. */
    @Override
    public void close() {
        leave();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM ends already.
        }
    }

    /** A thread that is still waiting to enter gives way, so that Ctrl-C doesn't wait for what that thread waits for. */
    private void leaveAtExit() {
        Thread waiting = opener;
        if (waiting != null) {
            waiting.interrupt();
        }
        leave();
    }

    private void leave() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        if (!entered || !Files.isDirectory(options.folder().root())) {
            return;
        }
        options.lock().whileHeld(() -> {
            if (lease != null) {
                dropScratchDatabases(lease);
                lease.release();
            }
            if (options.leases().countLiving() == 0) {
                lastOneOut();
            }
            return options;
        });
        if (options.temporary()) {
            deleteFolder();
        }
    }

    private void dropScratchDatabases(Lease own) {
        if (options.temporary()) {
            own.scratchDatabases().forEach(own::strike);
            return;
        }
        try {
            for (String name : own.scratchDatabases()) {
                databases().drop(name);
                own.strike(name);
            }
        } catch (WhimbrelException e) {
            // The server is gone. The lease remembers them for the next command.
        }
    }

    private void lastOneOut() {
        boolean keep = ServerSettings.load(options.folder())
                .map(ServerSettings::keepRunning)
                .orElse(false);
        if (!keep && ServerProcess.find(options.folder().data()).isPresent()) {
            options.progress().accept(ServerStep.STOPPING);
            options.shutdown().stop(options.folder().data());
        }
    }

    private void deleteFolder() {
        try {
            PrivateFiles.deleteTree(options.folder().root());
        } catch (IOException e) {
            // Left to the next scratch server's clean-up.
        }
    }
}
