package dev.whimbrel.scratch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/**
 * A command of its own process, for tests: does what its second argument says with the server of the project in the first, and
 * says so on its standard output, a line for each thing.
 */
public final class Program {

    private Program() {}

    public static void main(String[] arguments) throws Exception {
        LocalServer server = LocalServer.of(Path.of(arguments[0])).withProgress(step -> say("step " + step));
        switch (arguments[1]) {
            case "insert" -> {
                try (RunningServer running = server.start()) {
                    insert(running);
                }
            }
            case "hold" -> {
                try (RunningServer running = server.start()) {
                    say("ready " + running.port());
                    awaitInput();
                }
            }
            case "hold-scratch" -> {
                try (RunningServer running = server.start();
                        ScratchDatabase scratch = running.createScratch()) {
                    say("ready " + scratch.name());
                    awaitInput();
                }
            }
            case "exit-without-closing" -> {
                server.start();
                say("ready");
            }
            case "keep" -> {
                server.keepRunning();
                say("ready");
                awaitInput();
            }
            case "scratch-server" -> {
                try (RunningServer running = ScratchServer.start()) {
                    say("ready " + running.logFile().getParent());
                    awaitInput();
                }
            }
            default -> throw new IllegalArgumentException(arguments[1]);
        }
        say("done");
    }

    private static void insert(RunningServer running) throws Exception {
        try (Connection connection = running.connectOrCreate("rounds");
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(1)");
            statement.execute("CREATE TABLE IF NOT EXISTS entry (pid bigint)");
            statement.execute(
                    "INSERT INTO entry VALUES (" + ProcessHandle.current().pid() + ")");
        }
    }

    private static void awaitInput() throws Exception {
        int read = System.in.read();
        say("input " + read);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
