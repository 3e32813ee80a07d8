package dev.whimbrel.cli;

import dev.whimbrel.cli.database.OpenConnections;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens on Ctrl-C or when the process is asked to end: the running statement is cancelled on the server, its transaction
 * is rolled back, and only then the process ends, with the exit code of the signal.
 */
final class Interruption {

    private static final int SECONDS_TO_ROLL_BACK = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean begun;
    private volatile Runnable lastWord = () -> {};

    private Interruption() {}

    /** Never happens, for programs that run inside of another. */
    static Interruption none() {
        return new Interruption();
    }

    /** From now on, the end of the process waits for the work that goes on in this thread. */
    static Interruption watch(PrintStream err, OpenConnections connections) {
        Interruption interruption = new Interruption();
        Thread worker = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> interruption.happen(err, connections, worker), "whimbrel-interruption"));
        return interruption;
    }

    private void happen(PrintStream err, OpenConnections connections, Thread worker) {
        if (ended.getCount() == 0) {
            return;
        }
        begun = true;
        err.println("\nInterrupted: cancelling what runs; what is not committed yet is rolled back.");
        connections.cancelStatements();
        worker.interrupt();
        try {
            if (!ended.await(SECONDS_TO_ROLL_BACK, TimeUnit.SECONDS)) {
                err.println("The server did not answer. Whatever was not committed by then it rolls back."
                        + " To see what is there: whimbrel status, or whimbrel push --dry-run.");
                lastWord.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it has happened: errors are its consequence then, and not worth a word of their own. */
    boolean hasBegun() {
        return begun;
    }

    /** What is left to say when the work does not end in time. */
    void otherwise(Runnable word) {
        lastWord = word;
    }

    /** The work is over, so that the process may end. */
    void workEnded() {
        ended.countDown();
    }
}
