package dev.whimbrel.cli.output;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a command sees of the world outside, so that tests can give it another one.
 *
 * @param out for results
 * @param err for everything else
 * @param in for answers to questions
 * @param terminals which of them end at a terminal
 * @param variables the environment variables
 * @param directory the working directory
 * @param clock tells the time
 * @param zone where a person is; asked only when it matters, because the answer takes time
 */
public record Surroundings(
        PrintStream out,
        PrintStream err,
        BufferedReader in,
        Terminals terminals,
        Map<String, String> variables,
        Path directory,
        Clock clock,
        Supplier<ZoneId> zone) {

    /** Those of this process, with its standard output. */
    public static Surroundings ofProcess(ResultStream out) {
        return new Surroundings(
                out.printer(),
                new ResultStream(new FileOutputStream(FileDescriptor.err)).printer(),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                Terminals.ofProcess(),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Clock.systemUTC(),
                ZoneId::systemDefault);
    }
}
