package dev.whimbrel.migrate.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.migrate.SchemaBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that a careless tool would cut, fold, or take for SQL, through all that a run does with them. */
class HostileNamesTest {

    private static final String GIVEN = """
            CREATE TABLE old (id bigint PRIMARY KEY, n int);
            INSERT INTO old SELECT g, 0 FROM generate_series(1, 25) g""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\"; DROP TABLE old; --",
                "\"",
                "'",
                "Users",
                "select",
                "user",
                "\u00e9t\u00e9 \ud83d\ude00",
                "new\nline",
                "tab\there",
                "back\\slash",
                "a.b",
                "%s %1$s",
                "? ?| ${x} :name $1",
                "$$",
                "/* x",
                "-- migrate:down",
                " ",
                "a2345678901234567890123456789012345678901234567890123456789012"
            })
    void goUpDownAndUpAgain(String name) {
        assertThat(Trial.upDownUp(GIVEN, db -> change(db, name))).hasSizeGreaterThan(6);
    }

    /** The last of the names with one more byte has 63, which is the most that the server keeps. */
    private static void change(SchemaBuilder db, String name) {
        db.createEnum(quoted(name + "e"), "a", name);
        db.createTable(quoted(name), t -> {
            t.bigint("id").primaryKey();
            t.integer(name).nullable().comment(name);
            t.enumeration("kind", quoted(name + "e")).defaultTo(name);
            t.check(name + "c", quoted(name) + " > 0");
            t.foreignKey("id").references("old", "id").name(name + "f");
            t.comment(name);
        });
        db.addIndex(quoted(name), index -> index.column(name).name(name + "i").concurrently());
        db.renameColumn("old", "n", name);
        db.backfill("old").setSql(name, quoted(name) + " + 1").batch(10).reversedByNothing();
        db.insert(quoted(name), "id", name).values(1, 7);
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
