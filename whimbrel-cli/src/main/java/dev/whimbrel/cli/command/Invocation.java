package dev.whimbrel.cli.command;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.database.EmbeddedScratchDatabases;
import dev.whimbrel.cli.database.OpenConnections;
import dev.whimbrel.cli.database.TargetDatabase;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.cli.output.Surroundings;
import dev.whimbrel.cli.project.EnvironmentSettings;
import dev.whimbrel.cli.project.ProjectConfiguration;
import dev.whimbrel.cli.project.ProjectFinder;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.migrate.run.MigratorSettings;
import dev.whimbrel.scratch.RunningServer;
import dev.whimbrel.source.ScratchDatabases;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a command is given to work with. The project, its environment and its database are looked for when they are asked for.
 */
public final class Invocation implements AutoCloseable {

    private static final String ENVIRONMENT_VARIABLE = "WHIMBREL_ENV";
    private static final String USUAL_ENVIRONMENT = "development";

    private final Arguments arguments;
    private final Surroundings surroundings;
    private final Output output;
    private final OpenConnections connections;
    private @Nullable ProjectConfiguration project;
    private @Nullable EnvironmentSettings environment;
    private @Nullable TargetDatabase database;

    /** One run of a command. */
    public Invocation(Arguments arguments, Surroundings surroundings, Output output, OpenConnections connections) {
        this.arguments = arguments;
        this.surroundings = surroundings;
        this.output = output;
        this.connections = connections;
    }

    /** What was given on the command line. */
    public Arguments arguments() {
        return arguments;
    }

    /** The world outside. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** Where to speak. */
    public Output output() {
        return output;
    }

    /** The environment variables. */
    public Map<String, String> variables() {
        return surroundings.variables();
    }

    /** The folder that a new project is made in: the named one, or the working directory. */
    public Path newProjectDirectory() {
        return surroundings
                .directory()
                .resolve(arguments.value(GlobalOptions.PROJECT).orElse(""))
                .normalize();
    }

    /** The project, which may have no configuration file. */
    public ProjectConfiguration project() {
        if (project == null) {
            project = ProjectFinder.find(surroundings.directory(), arguments.value(GlobalOptions.PROJECT));
        }
        return project;
    }

    /** The folder of migrations. */
    public Path migrations() {
        Optional<Path> named = arguments.value(GlobalOptions.MIGRATIONS).map(surroundings.directory()::resolve);
        return opened(named.orElseGet(() -> configured().migrations(variables())));
    }

    /** The folder of seeds. */
    public Path seeds() {
        return opened(configured().seeds(variables()));
    }

    /** The project, which has to have a configuration file unless the command line says everything. */
    private ProjectConfiguration configured() {
        if (!project().exists() && !arguments.has(GlobalOptions.URL)) {
            throw new WhimbrelException(
                    ErrorCode.CONFIGURATION,
                    "There is no " + ProjectConfiguration.FILE_NAME + " in "
                            + project().directory()
                            + (arguments.has(GlobalOptions.PROJECT) ? "." : " or above it.")
                            + "\nMake a project with: whimbrel init\nOr name the database: --url postgres://...");
        }
        return project();
    }

    /** A path to open, which messages will show; it can be short when this process is where the person is. */
    public Path opened(Path path) {
        boolean here = surroundings.directory().equals(Path.of("").toAbsolutePath());
        return here ? shortened(path) : path.normalize();
    }

    /** A path as short as a person would write it. */
    public Path shortened(Path path) {
        return Path.of(ProjectFinder.shown(path, surroundings.directory()));
    }

    /** The name of the environment. */
    public String environmentName() {
        String fromVariable = variables().getOrDefault(ENVIRONMENT_VARIABLE, "");
        return arguments
                .value(GlobalOptions.ENVIRONMENT)
                .orElse(fromVariable.isEmpty() ? USUAL_ENVIRONMENT : fromVariable);
    }

    /** What holds for the environment. */
    public EnvironmentSettings environment() {
        if (environment == null) {
            environment = configured().environment(environmentName(), arguments.value(GlobalOptions.URL), variables());
        }
        return environment;
    }

    /** The database of the environment; it is closed with this. */
    public TargetDatabase database() {
        if (database == null) {
            database = new DatabaseOpener(this, connections).open();
        }
        return database;
    }

    /** The names of the tables that are Whimbrel's own in a database of this project. */
    public Set<String> historyTables() {
        EnvironmentSettings usual = project().environment(environmentName(), Optional.of("embedded"), variables());
        return new HashSet<>(List.of(
                MigratorSettings.MIGRATION_HISTORY,
                MigratorSettings.SEED_HISTORY,
                usual.historyTable(),
                usual.seedHistoryTable()));
    }

    /**
     * Another database than the environment's; the caller closes it.
     *
     * @param url its URL
     * @param source where the URL comes from, for messages
     */
    public TargetDatabase other(String url, String source) {
        return new DatabaseOpener(this, connections).open(url, source);
    }

    /**
     * The server of a database, for scratch databases beside it.
     *
     * @param url its URL
     * @param source where the URL comes from, for messages
     */
    public ScratchDatabases scratchBeside(String url, String source) {
        return new DatabaseOpener(this, connections).scratchBeside(url, source);
    }

    /** Scratch databases on a server that is there for this purpose; closing them leaves it. */
    public ScratchDatabases scratchOn(RunningServer server) {
        return new EmbeddedScratchDatabases(server, connections);
    }

    /** Connections of another source, which Ctrl-C reaches too. */
    public ConnectionSource watched(ConnectionSource source) {
        return properties -> connections.add(source.open(properties));
    }

    /** Whether there is a person to be asked. */
    public boolean canAsk() {
        return surroundings.terminals().in() && surroundings.terminals().err() && !output.json();
    }

    /** Asks a person, and waits for a line; it is empty when there is none. */
    public String ask(String question) {
        output.ask(question);
        return Guard.typed(surroundings.in());
    }

    /** A command line of this program for a next step, in the same project and environment. */
    public String commandLine(String words) {
        StringBuilder line = new StringBuilder(System.getProperty("whimbrel.command", "whimbrel"))
                .append(' ')
                .append(words);
        arguments
                .value(GlobalOptions.PROJECT)
                .ifPresent(directory -> line.append(" --project ").append(directory));
        arguments
                .value(GlobalOptions.ENVIRONMENT)
                .ifPresent(name -> line.append(" --env ").append(name));
        arguments
                .value(GlobalOptions.MIGRATIONS)
                .ifPresent(directory -> line.append(" --migrations ").append(directory));
        arguments.value(GlobalOptions.URL).ifPresent(url -> line.append(" --url ..."));
        return line.toString();
    }

    /** Proposes a next step. */
    public void next(String words, String purpose) {
        output.next(commandLine(words), purpose);
    }

    @Override
    public void close() {
        output.progress().close();
        if (database != null) {
            database.close();
        }
    }
}
