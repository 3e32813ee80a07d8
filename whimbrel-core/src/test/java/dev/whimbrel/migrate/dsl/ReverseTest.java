package dev.whimbrel.migrate.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.SchemaBuilder;
import org.junit.jupiter.api.Test;

/** {@code db.reverse(...)}: the reverse of calls, as a part of a migration. */
class ReverseTest {

    @Test
    void takesBackFromTheLastToTheFirst() {
        assertThat(Calls.up(db -> db.reverse(back -> {
                    back.createEnum("mood", "sad", "happy");
                    back.createTable("notes", t -> t.enumeration("mood", "mood"));
                    back.addIndex("notes", "mood");
                })))
                .containsExactly("DROP INDEX notes_mood_idx", "DROP TABLE notes", "DROP TYPE mood");
    }

    @Test
    void theReverseOfAReverseIsTheCallItself() {
        assertThat(Calls.up(db -> db.reverse(back -> back.reverse(there -> there.createEnum("mood", "sad")))))
                .containsExactly("CREATE TYPE mood AS ENUM ('sad')");
    }

    @Test
    void isPartOfAChangeAndIsTakenBackWithIt() {
        assertThat(Calls.down(db -> {
                    db.renameTable("a", "b");
                    db.reverse(back -> back.createEnum("mood", "sad"));
                }))
                .containsExactly("CREATE TYPE mood AS ENUM ('sad')", "ALTER TABLE b RENAME TO a");
    }

    @Test
    void nothingIsReversedWhenOneOfThemCant() {
        WhimbrelException failure = Calls.wrong(db -> db.reverse(back -> {
            back.createEnum("mood", "sad");
            back.dropTable("notes");
        }));

        assertThat(failure.code()).isEqualTo(ErrorCode.IRREVERSIBLE);
        assertThat(failure).hasMessageContaining("dropTable(\"notes\")");
    }

    @Test
    void writesTheNamesOfAnotherNamespace() {
        assertThat(Calls.up(db -> db.in("shop").reverse(back -> back.createTable("orders", t -> t.text("note")))))
                .containsExactly("DROP TABLE shop.orders");
    }

    @Test
    void goesUpAndDownOnAServer() {
        Migration dropsAnEarlierTable = new Migration() {
            @Override
            public void up(SchemaBuilder db) {
                db.reverse(this::notes);
                db.createTable("memos", t -> t.text("body"));
            }

            @Override
            public void down(SchemaBuilder db) {
                db.reverse(back -> back.createTable("memos", t -> t.text("body")));
                notes(db);
            }

            private void notes(SchemaBuilder db) {
                db.createTable("notes", t -> {
                    t.bigint("id").identity().primaryKey();
                    t.enumOf("state", "draft", "done").defaultTo("draft");
                    t.index("state");
                });
            }
        };
        String given = String.join(
                ";",
                Calls.sql(
                        Trial.up(db -> {
                            db.createTable("notes", t -> {
                                t.bigint("id").identity().primaryKey();
                                t.enumOf("state", "draft", "done").defaultTo("draft");
                                t.index("state");
                            });
                        }),
                        Direction.UP));

        try (Trial trial = new Trial(given, dropsAnEarlierTable)) {
            var start = trial.catalog();
            trial.migrate();
            assertThat(trial.catalog()).noneMatch(line -> line.contains("notes"));
            trial.undo();
            assertThat(trial.catalog()).isEqualTo(start);
        }
    }
}
