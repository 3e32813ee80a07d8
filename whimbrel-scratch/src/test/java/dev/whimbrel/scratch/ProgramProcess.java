package dev.whimbrel.scratch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A {@link Program} that runs in a process of its own. Closing it kills it. */
final class ProgramProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private ProgramProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    static ProgramProcess run(Path project, String what) {
        return run(List.of(), Map.of(), System.getProperty("java.class.path"), project, what);
    }

    /** @param prefix a command that runs the rest of the command line */
    static ProgramProcess run(
            List<String> prefix, Map<String, String> environment, String classPath, Path project, String what) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx96m",
                "-cp",
                classPath,
                Program.class.getName(),
                project.toString(),
                what));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            return new ProgramProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until a line that begins so, and returns the rest of it. */
    String await(String beginning) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.startsWith(beginning)) {
                    return line.substring(beginning.length()).strip();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("No line begins with '" + beginning + "' in " + lines);
    }

    /** Lets a program that holds go on to its end, and returns its exit code. */
    int finish() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException e) {
            // It has ended already.
        }
        return awaitExit();
    }

    int awaitExit() {
        try {
            output.lines().forEach(lines::add);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The program does not end: " + lines);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What it has said, as far as it was read. */
    List<String> lines() {
        return lines;
    }

    /** Sends a signal; an interrupt as a termination where this build was started with interrupts ignored. */
    void signal(String name) {
        Signals.send(name.equals("INT") && Signals.interruptsAreIgnored() ? "TERM" : name, process.pid());
    }

    void kill() {
        signal("KILL");
        awaitExit();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
