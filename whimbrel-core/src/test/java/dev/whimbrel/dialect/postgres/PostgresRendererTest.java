package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.dialect.StatementTraits;
import dev.whimbrel.dialect.StatementTraits.ConcurrentIndex;
import dev.whimbrel.dialect.StatementTraits.ConcurrentIndex.Action;
import dev.whimbrel.dialect.StatementTraits.Transactionality;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.ViewDef;
import dev.whimbrel.schema.change.AddEnumValue;
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.ColumnPatch;
import dev.whimbrel.schema.change.CreateEnum;
import dev.whimbrel.schema.change.CreateIndex;
import dev.whimbrel.schema.change.CreateTable;
import dev.whimbrel.schema.change.CreateView;
import dev.whimbrel.schema.change.DropIndex;
import dev.whimbrel.schema.change.DropTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresRendererTest {

    private static final PostgresRenderer RENDERER = new PostgresRenderer("app");
    private static final ObjectName OURS = new ObjectName("app", "users");
    private static final ObjectName THEIRS = new ObjectName("public", "users");

    @Test
    void namesInTheDefaultNamespaceStandAlone() {
        assertThat(RENDERER.name(OURS)).isEqualTo("users");
        assertThat(RENDERER.name(THEIRS)).isEqualTo("public.users");
        assertThat(RENDERER.name(new ObjectName("app", "pg_stat"))).isEqualTo("app.pg_stat");
        assertThat(RENDERER.type(SqlType.named(new ObjectName("app", "status")).array()))
                .isEqualTo("status[]");
        assertThat(RENDERER.type(SqlType.named(new ObjectName("app", "text")))).isEqualTo("app.text");
    }

    @Test
    void anIndexIsBuiltOrDroppedOutsideOfTransactionsWhileTheTableIsInUse() {
        IndexDef index = IndexDef.of("users_email_idx", "email");
        assertThat(traits(new CreateIndex(OURS, index, true)))
                .isEqualTo(outside(new ConcurrentIndex(Action.CREATE, null, "users_email_idx", "users", null)));
        assertThat(traits(new CreateIndex(THEIRS, index, true)))
                .isEqualTo(outside(new ConcurrentIndex(Action.CREATE, null, "users_email_idx", "users", "public")));
        assertThat(traits(new DropIndex(new ObjectName("app", "i"), null, null, true)))
                .isEqualTo(outside(new ConcurrentIndex(Action.DROP, null, "i", null, null)));
        assertThat(traits(new DropIndex(new ObjectName("public", "i"), null, null, true)))
                .isEqualTo(outside(new ConcurrentIndex(Action.DROP, "public", "i", null, null)));
        assertThat(traits(new CreateIndex(OURS, index, false))).isEqualTo(StatementTraits.ORDINARY);
    }

    @Test
    void theSplitterSaysTheSameOfTheRenderedStatements() {
        PostgresSplitter splitter = new PostgresSplitter();
        IndexDef index = IndexDef.of("Users Email", "email");
        List<Change> changes = List.of(
                new CreateIndex(OURS, index, true),
                new CreateIndex(THEIRS, index, true),
                new DropIndex(new ObjectName("app", "Users Email"), null, null, true),
                new DropIndex(new ObjectName("public", "x"), null, null, true),
                new AddEnumValue(OURS, "it's", null, null),
                new DropTable(OURS, null, true));
        for (Change change : changes) {
            Sql sql = RENDERER.render(change).get(0);
            assertThat(splitter.classify(sql.text())).as(sql.text()).isEqualTo(sql.traits());
        }
    }

    @Test
    void anAddedEnumValueIsCommittedBeforeItIsUsed() {
        assertThat(traits(new AddEnumValue(OURS, "new", null, null)))
                .isEqualTo(new StatementTraits(Transactionality.COMMIT_AFTER, null));
    }

    @Test
    void aDefaultIsALiteralOfTheColumnsType() {
        assertThat(create(SqlType.jsonb(), Map.of("a", List.of(1, 2)))).contains("jsonb DEFAULT '{\"a\":[1,2]}'");
        assertThat(create(SqlType.text(), 5)).contains("text DEFAULT '5'");
        assertThat(create(SqlType.integer().array(), List.of(1, 2))).contains("integer[] DEFAULT '{1,2}'");
        assertThat(create(new SqlType.Builtin("double precision"), Double.NaN)).contains("DEFAULT 'NaN'");
        assertThat(create(SqlType.named(OURS), Transactionality.ANY)).contains("DEFAULT 'ANY'");
    }

    @Test
    void aDefaultOfNullIsNone() {
        assertThat(create(SqlType.text(), null)).doesNotContain("DEFAULT");
    }

    @Test
    void aPatchOfTheDefaultAloneWorksWithoutTheType() {
        ColumnPatch patch = ColumnPatch.NOTHING.withDefault(new DefaultValue.Literal(List.of("a")));
        assertThat(RENDERER.render(new AlterColumn(OURS, "tags", patch, null)))
                .containsExactly(Sql.of("ALTER TABLE users ALTER COLUMN tags SET DEFAULT '{\"a\"}'"));
    }

    @Test
    void refusesNamesThatTheServerWouldCut() {
        String longName = "n".repeat(64);
        assertRefused(
                ErrorCode.NAME_TOO_LONG,
                new DropTable(new ObjectName("app", longName), null, false),
                "would cut it to");
        assertRefused(ErrorCode.NAME_TOO_LONG, new CreateEnum(new EnumDef(OURS, List.of(longName), null)), "64 bytes");
        assertRefused(
                ErrorCode.NAME_TOO_LONG, new CreateIndex(OURS, IndexDef.of("i", longName), false), "would cut it to");
    }

    @Test
    void refusesWhatTheServerHasNoWordsFor() {
        ViewDef view = new ViewDef(OURS, true, "SELECT 1", List.of(), Map.of(), true, List.of(), null);
        assertRefused(
                ErrorCode.INVALID_DEFINITION,
                new CreateView(view, true),
                "can't replace the materialized view app.users. Drop it and create it anew");
    }

    private static String create(SqlType type, Object value) {
        ColumnDef column = ColumnDef.of("c", type).withDefault(new DefaultValue.Literal(value));
        return RENDERER.render(new CreateTable(TableDef.of(OURS, List.of(column))))
                .get(0)
                .text();
    }

    private static StatementTraits traits(Change change) {
        return RENDERER.render(change).get(0).traits();
    }

    private static StatementTraits outside(ConcurrentIndex index) {
        return new StatementTraits(Transactionality.OUTSIDE, index);
    }

    private static void assertRefused(ErrorCode code, Change change, String reason) {
        assertThatExceptionOfType(WhimbrelException.class)
                .isThrownBy(() -> RENDERER.render(change))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .withMessageContaining(reason);
    }
}
