package dev.whimbrel.cli;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.cli.database.OpenConnections;
import dev.whimbrel.cli.database.WarmUp;
import dev.whimbrel.cli.output.ExitCode;
import dev.whimbrel.cli.output.ResultStream;
import dev.whimbrel.cli.output.Surroundings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the process starts. */
public final class Main {

    private Main() {}

    /** Runs a command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        if (Commands.connect(Set.copyOf(List.of(arguments)))) {
            WarmUp.begin();
        }
        ResultStream results = ResultStream.ofProcess();
        Surroundings surroundings = Surroundings.ofProcess(results);
        // What migrations and table classes print is no result.
        System.setOut(surroundings.err());
        OpenConnections connections = new OpenConnections();
        Interruption interruption = Interruption.watch(surroundings.err(), connections);
        int code = new Program(surroundings, connections, interruption).run(List.of(arguments));
        Optional<String> loss = results.loss();
        if (loss.isPresent()) {
            surroundings
                    .err()
                    .println("Error " + ErrorCode.FILE_FAILED.id() + ": The results can't be written: " + loss.get());
            code = Math.max(code, ExitCode.FAILED.number());
        }
        surroundings.err().flush();
        interruption.workEnded();
        System.exit(code);
    }
}
