package dev.whimbrel.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.ColumnPatch;
import dev.whimbrel.schema.change.CreateTable;
import dev.whimbrel.schema.change.DropTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Migration files say what the changes say, whatever names and texts have in them. */
class MigrationTextTest {

    private static final ObjectName HOSTILE = new ObjectName("public", "a\nDROP TABLE users; --");

    @Test
    void aNameWithLinesDoesNotEndTheCommentThatItStandsIn() {
        TableDef table = table(HOSTILE, "x");

        String text = text(List.of(new DropTable(HOSTILE, table, false)), List.of(new CreateTable(table)))
                .sql();
        String back = text(List.of(new CreateTable(table)), List.of(new DropTable(HOSTILE, table, false)))
                .sql();

        assertThat(text).contains("-- All rows of table public.a\\nDROP TABLE users; -- are lost.");
        assertThat(back).contains("-- All rows of table public.a\\nDROP TABLE users; -- are lost.");
    }

    @Test
    void blanksAndReturnsStayInAJavaMigration() {
        TableDef table = table(new ObjectName("public", "users"), "one \ntwo\r\nthree\t\nfour\rfive");

        assertThat(text(List.of(new CreateTable(table)), List.of()).java("M1"))
                .contains("'one\\s\n", "two\\r\n", "three\\t\n", "four\\rfive'");
    }

    @Test
    void aJavaMigrationSaysWhatIsLostAndWhatItDependsOnToo() {
        ObjectName users = new ObjectName("public", "users");
        TableDef table = table(users, "x");
        Change drop = new DropTable(users, table, false);
        Change notNull = new AlterColumn(users, "id", ColumnPatch.NOTHING.withNullable(false), null);

        String java = text(List.of(drop, notNull), List.of(drop)).java("M1");

        assertThat(java)
                .contains(
                        "up(SchemaBuilder db) {\n        // All rows of table public.users are lost.\n        // ",
                        " To see: SELECT ",
                        "down(SchemaBuilder db) {\n        // All rows of table public.users are lost.\n        db.sql(");
    }

    @Test
    void aNameWithAnEscapeDoesNotEndTheCommentOfAJavaMigration() {
        ObjectName name = new ObjectName("public", "a\\u000a } boom");

        String java = text(List.of(new DropTable(name, table(name, "x"), false)), List.of())
                .java("M1");

        assertThat(java).contains("// All rows of table public.a\\\\u000a } boom are lost.");
    }

    private static TableDef table(ObjectName name, String comment) {
        return TableDef.of(name, List.of(ColumnDef.of("id", SqlType.bigint()).withComment(comment)));
    }

    private static MigrationText text(List<Change> up, List<Change> down) {
        return new MigrationText(
                new PostgresDialect(),
                new Route(up, down, List.of(), List.of(), SchemaGraph.empty(), List.of(), List.of()));
    }
}
