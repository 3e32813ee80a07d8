package dev.whimbrel.cli.server;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.database.EmbeddedDatabase;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.scratch.LocalServer;

/** The project's own server, for commands that make sense for it only. */
final class Embedded {

    private Embedded() {}

    /**
     * The server that the environment uses.
     *
     * @throws UsageException when its database is somewhere else
     */
    static LocalServer server(Invocation invocation, String command) {
        if (!(invocation.database() instanceof EmbeddedDatabase embedded)) {
            throw new UsageException(
                    "The environment " + invocation.environment().name() + " uses "
                            + invocation.database().shownUrl() + ", which is not for Whimbrel to start or stop. "
                            + command + " is for url = \"embedded\".");
        }
        return embedded.server();
    }
}
