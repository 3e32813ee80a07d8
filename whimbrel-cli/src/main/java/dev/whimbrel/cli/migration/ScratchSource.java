package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.database.TargetDatabase;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.scratch.LocalServer;
import dev.whimbrel.scratch.RunningServer;
import dev.whimbrel.scratch.ScratchDatabase;
import dev.whimbrel.scratch.ScratchServer;
import dev.whimbrel.scratch.ServerStep;
import java.util.Optional;
import java.util.function.Consumer;

/** A database to try migrations in. */
record ScratchSource(ConnectionSource connections, Runnable cleanUp) implements AutoCloseable {

    /** The named database, or else one on the project's own server; without a project, on a server for this purpose. */
    static ScratchSource open(Invocation invocation, Optional<String> url) {
        if (url.isPresent()) {
            TargetDatabase database = invocation.other(url.get(), "--scratch");
            return new ScratchSource(database, database::close);
        }
        Consumer<ServerStep> progress = step -> invocation.output().progress().show(step.text(), 0, 0);
        RunningServer server = invocation.project().exists()
                ? LocalServer.of(invocation.project().directory())
                        .withProgress(progress)
                        .start()
                : ScratchServer.start(progress);
        ScratchDatabase scratch = server.createScratch();
        return new ScratchSource(invocation.watched(properties -> scratch.connect()), () -> {
            scratch.close();
            server.close();
        });
    }

    @Override
    public void close() {
        cleanUp.run();
    }
}
