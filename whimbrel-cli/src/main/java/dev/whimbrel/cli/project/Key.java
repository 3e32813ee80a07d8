package dev.whimbrel.cli.project;

import java.util.List;
import java.util.stream.Stream;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * A key that {@code whimbrel.toml} may have.
 *
 * @param name the key without its table
 * @param type what its value is
 */
record Key(String name, Type type) {

    static final Key NAME = new Key("name", Type.TEXT);
    static final Key MIGRATIONS = new Key("migrations", Type.TEXT);
    static final Key SEEDS = new Key("seeds", Type.TEXT);
    static final Key TABLES = new Key("tables", Type.TEXT);
    static final Key CLASS_PATH = new Key("class_path", Type.TEXTS);
    static final Key SILENCE = new Key("silence", Type.TEXTS);
    static final Key KEEP = new Key("keep", Type.TEXTS);
    static final Key URL = new Key("url", Type.TEXT);
    static final Key PROTECTED = new Key("protected", Type.FLAG);
    static final Key LOCK_TIMEOUT = new Key("lock_timeout", Type.TEXT);
    static final Key LOCK_ATTEMPTS = new Key("lock_attempts", Type.COUNT);
    static final Key LOCK_WAIT = new Key("lock_wait", Type.TEXT);
    static final Key HISTORY_TABLE = new Key("history_table", Type.TEXT);
    static final Key SEED_HISTORY_TABLE = new Key("seed_history_table", Type.TEXT);
    static final Key PROJECT_TABLE = new Key("project", Type.TABLE);
    static final Key MIGRATE_TABLE = new Key("migrate", Type.TABLE);
    static final Key ENVIRONMENTS_TABLE = new Key("environments", Type.TABLE);

    static final List<Key> OF_FILE = List.of(PROJECT_TABLE, MIGRATE_TABLE, ENVIRONMENTS_TABLE);
    static final List<Key> OF_PROJECT = List.of(NAME, MIGRATIONS, SEEDS, TABLES, CLASS_PATH, SILENCE, KEEP);
    static final List<Key> OF_MIGRATE =
            List.of(LOCK_TIMEOUT, LOCK_ATTEMPTS, LOCK_WAIT, HISTORY_TABLE, SEED_HISTORY_TABLE);
    static final List<Key> OF_ENVIRONMENT =
            Stream.concat(Stream.of(URL, PROTECTED), OF_MIGRATE.stream()).toList();

    /** What a value is. */
    enum Type {
        TEXT("a text in quotes"),
        TEXTS("a list of texts in quotes"),
        FLAG("true or false"),
        COUNT("a whole number"),
        TABLE("a table");

        private final String description;

        Type(String description) {
            this.description = description;
        }

        boolean fits(Object value) {
            return switch (this) {
                case TEXT -> value instanceof String;
                case TEXTS ->
                    value instanceof TomlArray list && list.toList().stream().allMatch(String.class::isInstance);
                case FLAG -> value instanceof Boolean;
                case COUNT -> value instanceof Long;
                case TABLE -> value instanceof TomlTable;
            };
        }

        @Override
        public String toString() {
            return description;
        }
    }
}
