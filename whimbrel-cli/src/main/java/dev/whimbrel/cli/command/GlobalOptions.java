package dev.whimbrel.cli.command;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, written before or after its name. */
public final class GlobalOptions {

    /** The project's folder. */
    public static final String PROJECT = "--project";
    /** The environment. */
    public static final String ENVIRONMENT = "--env";
    /** The database. */
    public static final String URL = "--url";
    /** The folder of migrations. */
    public static final String MIGRATIONS = "--migrations";
    /** Output for programs. */
    public static final String JSON = "--json";
    /** Less output. */
    public static final String QUIET = "--quiet";
    /** More output. */
    public static final String VERBOSE = "--verbose";

    private GlobalOptions() {}

    /** Adds them to the program itself, which hands them down to its commands. */
    public static void addTo(CommandSpec program) {
        program.addOption(
                folder("the project's folder; by default the one with whimbrel.toml, here or above", "-p", PROJECT));
        program.addOption(text(
                "NAME",
                "the environment of whimbrel.toml; by default $WHIMBREL_ENV, or development",
                "-e",
                ENVIRONMENT));
        program.addOption(text(
                "URL",
                "the database: embedded, postgres://... or jdbc:postgresql:..., instead of the environment's",
                URL));
        program.addOption(folder("the folder of migrations, instead of the project's", MIGRATIONS));
        program.addOption(flag("print one JSON document", JSON));
        program.addOption(flag("print errors and what was asked for only", "-q", QUIET));
        program.addOption(flag("print every statement, and where an error comes from", "-v", VERBOSE));
        program.addOption(help(OptionSpec.builder("-h", "--help").usageHelp(true), "explain the command"));
        program.addOption(help(OptionSpec.builder("--version").versionHelp(true), "print the version"));
    }

    private static OptionSpec folder(String description, String name, String... names) {
        return OptionSpec.builder(name, names)
                .type(Path.class)
                .paramLabel("DIR")
                .description(description)
                .scopeType(ScopeType.INHERIT)
                .build();
    }

    private static OptionSpec text(String label, String description, String name, String... names) {
        return OptionSpec.builder(name, names)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .scopeType(ScopeType.INHERIT)
                .build();
    }

    private static OptionSpec flag(String description, String name, String... names) {
        return help(OptionSpec.builder(name, names), description);
    }

    private static OptionSpec help(OptionSpec.Builder option, String description) {
        return option.type(boolean.class)
                .arity("0")
                .description(description)
                .scopeType(ScopeType.INHERIT)
                .build();
    }
}
