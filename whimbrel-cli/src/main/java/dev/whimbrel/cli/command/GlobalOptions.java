package dev.whimbrel.cli.command;

import dev.whimbrel.cli.arguments.Option;
import java.util.List;

/** The options that every command takes. */
public final class GlobalOptions {

    /** The project's folder. */
    public static final Option PROJECT = Option.value(
            "DIR", "the project's folder; by default the one with whimbrel.toml, here or above", "-p", "--project");

    /** The environment. */
    public static final Option ENVIRONMENT = Option.value(
            "NAME", "the environment of whimbrel.toml; by default $WHIMBREL_ENV, or development", "-e", "--env");

    /** The database. */
    public static final Option URL = Option.value(
            "URL", "the database: embedded, postgres://... or jdbc:postgresql:...; instead of the environment's", "--url");

    /** The folder of migrations. */
    public static final Option MIGRATIONS =
            Option.value("DIR", "the folder of migrations, instead of the project's", "--migrations");

    /** Output for programs. */
    public static final Option JSON = Option.flag("print one JSON document", "--json");

    /** Less output. */
    public static final Option QUIET = Option.flag("print errors and what was asked for only", "-q", "--quiet");

    /** More output. */
    public static final Option VERBOSE =
            Option.flag("print every statement, and where an error comes from", "-v", "--verbose");

    /** Help. */
    public static final Option HELP = Option.flag("explain the command", "-h", "--help");

    /** The version. */
    public static final Option VERSION = Option.flag("print the version", "--version");

    /** All of them. */
    public static final List<Option> ALL =
            List.of(PROJECT, ENVIRONMENT, URL, MIGRATIONS, JSON, QUIET, VERBOSE, HELP, VERSION);

    private GlobalOptions() {}
}
