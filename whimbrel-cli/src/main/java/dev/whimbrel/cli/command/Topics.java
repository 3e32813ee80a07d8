package dev.whimbrel.cli.command;

/** The headings under which the overview lists commands. */
public final class Topics {

    /** Making and filling a project. */
    public static final String PROJECT = "Project";
    /** Running migrations. */
    public static final String MIGRATIONS = "Migrations";
    /** Comparing schemas. */
    public static final String SCHEMA = "Schema";
    /** Running seeds. */
    public static final String SEEDS = "Seeds";
    /** The database itself. */
    public static final String DATABASE = "Database";
    /** The program itself. */
    public static final String PROGRAM = "Program";
    /** Not listed. */
    public static final String HIDDEN = "";

    private Topics() {}
}
