package dev.whimbrel.cli;

import dev.whimbrel.cli.database.OpenConnections;
import dev.whimbrel.cli.database.WarmUp;
import dev.whimbrel.cli.output.Surroundings;
import java.util.List;
import java.util.Set;

/** Where the process starts. */
public final class Main {

    private Main() {}

    /** Runs a command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        if (Commands.connect(Set.copyOf(List.of(arguments)))) {
            WarmUp.begin();
        }
        Surroundings surroundings = Surroundings.ofProcess();
        OpenConnections connections = new OpenConnections();
        Interruption interruption = Interruption.watch(surroundings.err(), connections);
        int code = new Program(surroundings, connections, interruption).run(List.of(arguments));
        surroundings.out().flush();
        surroundings.err().flush();
        interruption.workEnded();
        System.exit(code);
    }
}
