package dev.whimbrel.cli.command;

import dev.whimbrel.cli.database.DatabaseUrl;
import dev.whimbrel.cli.database.EmbeddedDatabase;
import dev.whimbrel.cli.database.EmbeddedScratchDatabases;
import dev.whimbrel.cli.database.OpenConnections;
import dev.whimbrel.cli.database.ServerDatabase;
import dev.whimbrel.cli.database.ServerScratchDatabases;
import dev.whimbrel.cli.database.ServerUrl;
import dev.whimbrel.cli.database.TargetDatabase;
import dev.whimbrel.cli.output.Secrets;
import dev.whimbrel.cli.project.EnvironmentSettings;
import dev.whimbrel.cli.project.ProjectConfiguration;
import dev.whimbrel.scratch.LocalServer;
import dev.whimbrel.source.ScratchDatabases;

/** Finds the database that a command works on. */
final class DatabaseOpener {

    private final Invocation invocation;
    private final OpenConnections connections;

    DatabaseOpener(Invocation invocation, OpenConnections connections) {
        this.invocation = invocation;
        this.connections = connections;
    }

    TargetDatabase open() {
        EnvironmentSettings environment = invocation.environment();
        return open(environment.url(), source(environment));
    }

    TargetDatabase open(String text, String source) {
        // Not a switch over the kinds: making one takes milliseconds at every start.
        if (DatabaseUrl.parse(text, source, invocation.variables()) instanceof ServerUrl url) {
            hide(url, invocation.output().secrets());
            return new ServerDatabase(url, source, connections);
        }
        return new EmbeddedDatabase(server(), embeddedName(), connections, () -> show("reading the migrations"));
    }

    ScratchDatabases scratchBeside(String text, String source) {
        if (DatabaseUrl.parse(text, source, invocation.variables()) instanceof ServerUrl url) {
            hide(url, invocation.output().secrets());
            return new ServerScratchDatabases(url, source, connections);
        }
        return new EmbeddedScratchDatabases(server().start(), connections);
    }

    private String source(EnvironmentSettings environment) {
        return invocation.arguments().has(GlobalOptions.URL)
                ? "--url"
                : "environments." + environment.name() + ".url in " + ProjectConfiguration.FILE_NAME;
    }

    /** A password that is a word of the address too can't be hidden by itself: it would be hidden in every message. */
    private static void hide(ServerUrl url, Secrets secrets) {
        url.password()
                .filter(password -> !password.equals(url.user())
                        && !password.equals(url.database())
                        && !url.hosts().contains(password))
                .ifPresent(secrets::add);
    }

    private LocalServer server() {
        return LocalServer.of(invocation.project().directory()).withProgress(step -> show(step.text()));
    }

    private void show(String activity) {
        invocation.output().progress().show(activity, 0, 0);
    }

    private String embeddedName() {
        return EmbeddedName.of(invocation.project().name(invocation.variables()), invocation.environmentName());
    }
}
