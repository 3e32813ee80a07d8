package dev.whimbrel.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.postgres.PostgresRenderer;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.Deferrability;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ReferentialAction;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.change.AddColumn;
import dev.whimbrel.schema.change.AddConstraint;
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.ColumnPatch;
import dev.whimbrel.schema.change.CreateIndex;
import dev.whimbrel.schema.change.CreateTable;
import dev.whimbrel.schema.change.ValidateConstraint;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What depends on the rows that are there, and the query that finds those in the way. */
class DataDependenceTest {

    private static final ObjectName ITEMS = new ObjectName("public", "items");

    @Test
    void aWiderTypeNeedsNoQuestion() {
        assertThat(retyped(SqlType.numeric(10, 2), SqlType.numeric(12, 2))).isEmpty();
        assertThat(retyped(SqlType.varchar(10), SqlType.varchar(20))).isEmpty();
        assertThat(retyped(SqlType.varchar(10), SqlType.text())).isEmpty();
        assertThat(retyped(SqlType.integer(), SqlType.bigint())).isEmpty();
    }

    @Test
    void aNarrowerTypeIsAskedForWhatDoesNotFit() {
        assertThat(found("numeric(12,4)", "12345678.1234", SqlType.numeric(12, 4), SqlType.numeric(10, 2)))
                .isEqualTo(1);
        assertThat(found("numeric(12,4)", "1.5", SqlType.numeric(12, 4), SqlType.numeric(10, 2)))
                .isZero();
        assertThat(found("text", "'too long'", SqlType.text(), SqlType.varchar(3)))
                .isEqualTo(1);
        assertThat(found("bigint", "3000000000", SqlType.bigint(), SqlType.integer()))
                .isEqualTo(1);
        assertThat(found("text", "'x'", SqlType.text(), SqlType.integer())).isEqualTo(1);
        assertThat(found("text", "'12'", SqlType.text(), SqlType.integer())).isZero();
    }

    @Test
    void aNewNotNullColumnWithoutAValueIsAskedForRows() {
        Change added =
                new AddColumn(ITEMS, ColumnDef.of("size", SqlType.integer()).withNullable(false));

        assertThat(rows("CREATE TABLE items (n int); INSERT INTO items VALUES (1)", added))
                .isEqualTo(1);
        assertThat(rows("CREATE TABLE items (n int)", added)).isZero();
    }

    @Test
    void notNullIsAskedForNulls() {
        Change changed = new AlterColumn(ITEMS, "n", ColumnPatch.NOTHING.withNullable(false), null);

        assertThat(rows("CREATE TABLE items (n int); INSERT INTO items VALUES (1), (NULL)", changed))
                .isEqualTo(1);
    }

    @Test
    void aUniqueKeyIsAskedForDuplicates() {
        Change key = new AddConstraint(
                ITEMS,
                new ConstraintDef.Unique("k", List.of("n"), List.of(), false, Deferrability.NOT_DEFERRABLE, null),
                null);
        Change index = new CreateIndex(
                ITEMS,
                new IndexDef(
                        "i",
                        true,
                        false,
                        "btree",
                        IndexDef.of("i", "n").elements(),
                        List.of(),
                        "n > 5",
                        Map.of(),
                        null,
                        true,
                        null),
                false);
        String rows = "CREATE TABLE items (n int); INSERT INTO items VALUES (1), (1), (NULL), (NULL), (9)";

        assertThat(rows(rows, key)).isEqualTo(1);
        assertThat(rows(rows, index)).isZero();
    }

    @Test
    void aCheckIsAskedForRowsThatBreakIt() {
        Change check = new AddConstraint(ITEMS, new ConstraintDef.Check("c", "n > 0", false, true, null), null);

        assertThat(rows("CREATE TABLE items (n int); INSERT INTO items VALUES (1), (-1), (NULL)", check))
                .isEqualTo(1);
    }

    @Test
    void validatingAsksWhatTheConstraintSays() {
        Schema check = with(new ConstraintDef.Check("c", "n > 0", false, true, null));
        Schema key = with(new ConstraintDef.ForeignKey(
                "c",
                List.of("n"),
                ITEMS,
                List.of("id"),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                false,
                List.of(),
                Deferrability.NOT_DEFERRABLE,
                true,
                null));
        String rows = "CREATE TABLE items (id int, n int); INSERT INTO items VALUES (1, 1), (2, -1), (3, NULL)";

        assertThat(rows(rows, new ValidateConstraint(ITEMS, "c"), check)).isEqualTo(1);
        assertThat(rows(rows, new ValidateConstraint(ITEMS, "c"), key)).isEqualTo(1);
    }

    @Test
    void noQueryIsPretendedForAConstraintThatIsKnownByItsTextOnly() {
        ConstraintDef exclusion = new ConstraintDef.Other("c", "EXCLUDE (n WITH =)", null);
        List<DataDependence> found = new ArrayList<>();
        found.addAll(DataDependence.of(
                List.of(new AddConstraint(ITEMS, exclusion, null)), Schema.empty(), new PostgresRenderer("")));
        found.addAll(DataDependence.of(
                List.of(new ValidateConstraint(ITEMS, "c")), with(exclusion), new PostgresRenderer("")));

        assertThat(found).hasSize(2).allSatisfy(each -> {
            assertThat(each.condition()).contains("break constraint c");
            assertThat(each.query()).isNull();
            assertThat(each.certain()).isFalse();
        });
    }

    @Test
    void whatHoldsForOldValuesIsNotCertainForConvertedOnes() {
        Change check = new AddConstraint(ITEMS, new ConstraintDef.Check("c", "n > 0", false, true, null), null);
        Change converted = new AlterColumn(
                ITEMS, "n", ColumnPatch.NOTHING.withType(SqlType.integer()), ColumnDef.of("n", SqlType.text()));

        assertThat(DataDependence.of(List.of(check), Schema.empty(), new PostgresRenderer("")))
                .allMatch(DataDependence::certain);
        assertThat(DataDependence.of(List.of(converted, check), Schema.empty(), new PostgresRenderer("")))
                .hasSize(2)
                .noneMatch(DataDependence::certain);
    }

    private static Schema with(ConstraintDef constraint) {
        return Schema.empty()
                .with(TableDef.of(ITEMS, List.of(ColumnDef.of("n", SqlType.integer())))
                        .withConstraints(List.of(constraint)));
    }

    @Test
    void aTableThatIsCreatedAlongHasNoRows() {
        Change check = new AddConstraint(ITEMS, new ConstraintDef.Check("c", "n > 0", false, true, null), null);
        TableDef table = TableDef.of(ITEMS, List.of(ColumnDef.of("n", SqlType.integer())));

        assertThat(DataDependence.of(List.of(new CreateTable(table), check), Schema.empty(), new PostgresRenderer("")))
                .isEmpty();
    }

    private static List<DataDependence> retyped(SqlType from, SqlType to) {
        Change change = new AlterColumn(ITEMS, "n", ColumnPatch.NOTHING.withType(to), ColumnDef.of("n", from));
        return DataDependence.of(List.of(change), Schema.empty(), new PostgresRenderer(""));
    }

    private static long found(String type, String value, SqlType from, SqlType to) {
        Change change = new AlterColumn(ITEMS, "n", ColumnPatch.NOTHING.withType(to), ColumnDef.of("n", from));
        return rows("CREATE TABLE items (n " + type + "); INSERT INTO items VALUES (" + value + ")", change);
    }

    /** How many rows are in the way, by the query that is told. */
    private static long rows(String setUp, Change change) {
        return rows(setUp, change, Schema.empty());
    }

    private static long rows(String setUp, Change change, Schema after) {
        List<DataDependence> found = DataDependence.of(List.of(change), after, new PostgresRenderer(""));
        assertThat(found).hasSize(1);
        try (TestDatabase database = TestServer.create()) {
            database.execute(setUp);
            long rows = database.queryLong(
                    "SELECT count(*) FROM (" + found.getFirst().query() + ") rows");
            assertThat(database.queryLong(found.getFirst().count())).isEqualTo(rows);
            return rows;
        }
    }
}
