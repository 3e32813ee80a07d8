package dev.whimbrel.cli.files;

/** What a new project's files say. */
final class ProjectTemplates {

    static final String FIRST_MIGRATION = """
            -- migrate:up

            CREATE TABLE notes (
                id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                title      text NOT NULL,
                body       text NOT NULL DEFAULT '',
                created_at timestamptz NOT NULL DEFAULT now()
            );

            -- migrate:down

            DROP TABLE notes;
            """;

    static final String SEEDS = """
            # Seeds

            Files like migrations that fill the database: `whimbrel seed:generate NAME` writes one, `whimbrel seed` runs each once.
            Seeds in this folder are for every environment; those in a folder named like an environment, such as `development/`,
            are for that one only.
            """;

    private static final String CONFIGURATION = """
            # The project's databases and folders. ${NAME} is an environment variable, ${NAME:-default} one with a default.

            [project]
            name = @NAME@
            migrations = "migrations"
            seeds = "seeds"
            # tables = "src/main/java"                    # table classes, from which "generate" writes migrations
            # class_path = ["target/classes", "lib/*"]  # classes that Java migrations may use

            # "embedded" is a PostgreSQL of this project's own: it needs no installation and starts when it is needed.
            # A server is written as postgres://user:password@host:5432/database.
            [environments.development]
            url = "embedded"

            [environments.test]
            url = "embedded"

            # Commands that destroy something ask for the database's name in a protected environment.
            [environments.production]
            url = "${DATABASE_URL}"
            protected = true

            # For all environments, or in one of them; these are the defaults:
            # [migrate]
            # lock_timeout = "5s"      # how long a statement waits for a lock before its transaction is tried again
            # lock_attempts = 10       # how often it is tried
            # lock_wait = "10m"        # how long to wait for another runner
            # history_table = "whimbrel_history"
            # seed_history_table = "whimbrel_seeds"
            """;

    private ProjectTemplates() {}

    static String configuration(String name) {
        return CONFIGURATION.replace("@NAME@", quoted(name));
    }

    /** A basic string of TOML; a placeholder in it would be filled in, and is not meant here. */
    private static String quoted(String name) {
        StringBuilder text = new StringBuilder("\"");
        name.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').appendCodePoint(c);
            } else if (c >= ' ' && c != 0x7f) {
                text.appendCodePoint(c);
            }
        });
        return text.append('"').toString();
    }
}
