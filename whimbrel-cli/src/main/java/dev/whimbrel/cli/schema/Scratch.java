package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.scratch.LocalServer;
import dev.whimbrel.scratch.RunningServer;
import dev.whimbrel.scratch.ScratchServer;
import dev.whimbrel.scratch.ServerStatus;
import dev.whimbrel.scratch.ServerStep;
import dev.whimbrel.source.SchemaComparison;
import dev.whimbrel.source.SchemaReader;
import dev.whimbrel.source.ScratchDatabases;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import picocli.CommandLine.Model.OptionSpec;

/** Chooses the server on which schemas are executed to be looked at. */
final class Scratch {

    static final String OPTION = "--scratch";

    /** Where one schema is read while something else is done. */
    static final Executor BESIDE = task -> Thread.ofPlatform().start(task);

    private Scratch() {}

    static OptionSpec option() {
        return Options.value(
                OPTION, "URL", "make scratch databases beside this one, instead of on the embedded server");
    }

    /**
     * A reader with that server.
     *
     * @param many whether so much is going to be read that a server of its own pays off, which never waits for the disk
     */
    static SchemaReader reader(Invocation invocation, boolean many) {
        return new SchemaReader(Runners.dialect(), () -> open(invocation, many), invocation.historyTables());
    }

    /** Whether reaching the server takes a moment only: it is the project's own, and not for the first time. */
    static boolean isAtHand(Invocation invocation) {
        return !invocation.arguments().has(OPTION)
                && invocation.project().exists()
                && LocalServer.of(invocation.project().directory()).status().state() != ServerStatus.State.NOT_CREATED;
    }

    /** Compares two schemas, which are read at the same time. */
    static SchemaComparison comparison(SchemaReader reader) {
        return new SchemaComparison(Runners.dialect(), reader, BESIDE);
    }

    private static ScratchDatabases open(Invocation invocation, boolean many) {
        Optional<String> url = invocation.arguments().value(OPTION);
        if (url.isPresent()) {
            return invocation.scratchBeside(url.get(), OPTION);
        }
        Consumer<ServerStep> progress = step -> invocation.output().progress().show(step.text(), 0, 0);
        RunningServer server = invocation.project().exists() && !many
                ? LocalServer.of(invocation.project().directory())
                        .withProgress(progress)
                        .start()
                : ScratchServer.start(progress);
        return invocation.scratchOn(server);
    }
}
