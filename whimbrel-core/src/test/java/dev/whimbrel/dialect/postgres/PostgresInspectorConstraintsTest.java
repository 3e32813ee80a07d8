package dev.whimbrel.dialect.postgres;

import static dev.whimbrel.dialect.postgres.InspectedDatabase.assumeSince;
import static dev.whimbrel.dialect.postgres.InspectedDatabase.inspect;
import static dev.whimbrel.dialect.postgres.InspectedDatabase.opaque;
import static dev.whimbrel.dialect.postgres.InspectedDatabase.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ConstraintDef.Check;
import dev.whimbrel.schema.ConstraintDef.ForeignKey;
import dev.whimbrel.schema.ConstraintDef.Other;
import dev.whimbrel.schema.ConstraintDef.PrimaryKey;
import dev.whimbrel.schema.ConstraintDef.Unique;
import dev.whimbrel.schema.Deferrability;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ReferentialAction;
import dev.whimbrel.schema.TableDef;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresInspectorConstraintsTest {

    private static final ObjectName PARENT = new ObjectName("public", "parent");

    @Test
    void keysKeepTheOrderOfTheirColumns() {
        TableDef table = table("""
                CREATE TABLE t (a integer, b integer, c integer, d integer, PRIMARY KEY (c, a) INCLUDE (d, b));
                COMMENT ON CONSTRAINT t_pkey ON t IS 'the key';
                """);

        assertThat(table.constraints())
                .containsExactly(new PrimaryKey(
                        "t_pkey", List.of("c", "a"), List.of("d", "b"), Deferrability.NOT_DEFERRABLE, "the key"));
        assertThat(table.indexes()).isEmpty();
    }

    @Test
    void uniqueConstraintsKnowWhenTheyAreChecked() {
        TableDef table = table("""
                CREATE TABLE t (a integer CONSTRAINT one UNIQUE, b integer CONSTRAINT two UNIQUE DEFERRABLE,
                    c integer CONSTRAINT three UNIQUE DEFERRABLE INITIALLY DEFERRED, CONSTRAINT four UNIQUE (b, a) INCLUDE (c));
                """);

        assertThat(table.constraints())
                .containsExactly(
                        new Unique("four", List.of("b", "a"), List.of("c"), false, Deferrability.NOT_DEFERRABLE, null),
                        new Unique("one", List.of("a"), List.of(), false, Deferrability.NOT_DEFERRABLE, null),
                        new Unique("three", List.of("c"), List.of(), false, Deferrability.INITIALLY_DEFERRED, null),
                        new Unique("two", List.of("b"), List.of(), false, Deferrability.INITIALLY_IMMEDIATE, null));
    }

    @Test
    void nullsMayCountAsEqual() {
        assumeSince(15);

        assertThat(table("CREATE TABLE t (a integer CONSTRAINT one UNIQUE NULLS NOT DISTINCT)")
                        .constraints())
                .containsExactly(new Unique("one", List.of("a"), List.of(), true, Deferrability.NOT_DEFERRABLE, null));
    }

    @Test
    void aForeignKeyPairsItsColumnsAndKnowsItsActions() {
        TableDef table = table("""
                CREATE TABLE parent (x integer, y integer, UNIQUE (y, x));
                CREATE TABLE t (a integer, b integer,
                    CONSTRAINT at_once FOREIGN KEY (b, a) REFERENCES parent (x, y) MATCH FULL
                        ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED);
                ALTER TABLE t ADD CONSTRAINT later FOREIGN KEY (a, b) REFERENCES parent (x, y) ON DELETE RESTRICT ON UPDATE SET DEFAULT NOT VALID;
                """);

        assertThat(table.constraints())
                .containsExactly(
                        new ForeignKey(
                                "at_once",
                                List.of("b", "a"),
                                PARENT,
                                List.of("x", "y"),
                                ReferentialAction.SET_NULL,
                                ReferentialAction.CASCADE,
                                true,
                                List.of(),
                                Deferrability.INITIALLY_DEFERRED,
                                true,
                                null),
                        new ForeignKey(
                                "later",
                                List.of("a", "b"),
                                PARENT,
                                List.of("x", "y"),
                                ReferentialAction.RESTRICT,
                                ReferentialAction.SET_DEFAULT,
                                false,
                                List.of(),
                                Deferrability.NOT_DEFERRABLE,
                                false,
                                null));
    }

    @Test
    void aForeignKeyMaySetOnlySomeOfItsColumns() {
        assumeSince(15);
        TableDef table = table("""
                CREATE TABLE parent (x integer, y integer, PRIMARY KEY (x, y));
                CREATE TABLE t (a integer, b integer, FOREIGN KEY (a, b) REFERENCES parent ON DELETE SET NULL (b));
                """);

        assertThat(table.constraints())
                .singleElement()
                .isInstanceOfSatisfying(
                        ForeignKey.class, key -> assertThat(key.setColumns()).containsExactly("b"));
    }

    @Test
    void aForeignKeyToAPartitionedTableIsOneConstraint() {
        TableDef table = table("""
                CREATE TABLE parent (x integer PRIMARY KEY) PARTITION BY LIST (x);
                CREATE TABLE parent_1 PARTITION OF parent FOR VALUES IN (1);
                CREATE TABLE parent_2 PARTITION OF parent FOR VALUES IN (2);
                CREATE TABLE t (a integer CONSTRAINT one REFERENCES parent);
                """);

        assertThat(table.constraints()).singleElement().isInstanceOfSatisfying(ForeignKey.class, key -> {
            assertThat(key.referencedTable()).isEqualTo(PARENT);
            assertThat(key.referencedColumns()).containsExactly("x");
        });
    }

    @Test
    void aCheckIsItsExpressionWithoutOuterParentheses() {
        TableDef table = table("""
                CREATE TABLE t (a integer, b text,
                    CONSTRAINT c1 CHECK (a > 0),
                    CONSTRAINT c2 CHECK ((a > 0) OR (b <> ')')) NO INHERIT,
                    CONSTRAINT c3 CHECK (a IN (1, 2)));
                ALTER TABLE t ADD CONSTRAINT c4 CHECK (a < 9) NOT VALID;
                COMMENT ON CONSTRAINT c4 ON t IS 'not yet';
                """);

        assertThat(table.constraints())
                .containsExactly(
                        new Check("c1", "a > 0", false, true, null),
                        new Check("c2", "(a > 0) OR (b <> ')'::text)", true, true, null),
                        new Check("c3", "a = ANY (ARRAY[1, 2])", false, true, null),
                        new Check("c4", "a < 9", false, false, "not yet"));
    }

    @Test
    void anExclusionConstraintIsCarriedAsText() {
        TableDef table = table("""
                CREATE TABLE t (during tstzrange, CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&) WHERE (during IS NOT NULL) DEFERRABLE);
                COMMENT ON CONSTRAINT no_overlap ON t IS 'one at a time';
                """);

        assertThat(table.constraints())
                .containsExactly(new Other(
                        "no_overlap",
                        "EXCLUDE USING gist (during WITH &&) WHERE ((during IS NOT NULL)) DEFERRABLE",
                        "one at a time"));
        assertThat(table.indexes()).isEmpty();
    }

    @Test
    void aNamedNotNullConstraintIsPartOfItsColumn() {
        TableDef table = table("CREATE TABLE t (a integer CONSTRAINT always_there NOT NULL)");

        assertThat(table.constraints()).isEmpty();
        assertThat(table.columns()).extracting(ColumnDef::nullable).containsExactly(false);
    }

    @Test
    void aNotNullConstraintThatDoesNotHoldForAllRowsIsCarriedAsText() {
        assumeSince(18);
        TableDef table = table("""
                CREATE TABLE t (a integer, b integer, CONSTRAINT here_only NOT NULL b NO INHERIT);
                ALTER TABLE t ADD CONSTRAINT later NOT NULL a NOT VALID;
                COMMENT ON CONSTRAINT later ON t IS 'soon';
                """);

        assertThat(table.constraints())
                .containsExactly(
                        new Other("here_only", "NOT NULL b NO INHERIT", null),
                        new Other("later", "NOT NULL a NOT VALID", "soon"));
        assertThat(table.columns()).extracting(ColumnDef::nullable).containsExactly(true, true);
    }

    @Test
    void constraintsThatAreNotEnforcedAreCarriedAsText() {
        assumeSince(18);
        TableDef table = table("""
                CREATE TABLE parent (x integer PRIMARY KEY);
                CREATE TABLE t (a integer CONSTRAINT c1 CHECK (a > 0) NOT ENFORCED,
                    b integer CONSTRAINT c2 REFERENCES parent NOT ENFORCED);
                """);

        assertThat(table.constraints())
                .containsExactly(
                        new Other("c1", "CHECK ((a > 0)) NOT ENFORCED", null),
                        new Other("c2", "FOREIGN KEY (b) REFERENCES public.parent(x) NOT ENFORCED", null));
    }

    @Test
    void keysOverPeriodsAreCarriedAsText() {
        assumeSince(18);
        TableDef table = table("""
                CREATE EXTENSION btree_gist;
                CREATE TABLE parent (x integer, during tstzrange, PRIMARY KEY (x, during WITHOUT OVERLAPS));
                CREATE TABLE t (a integer, during tstzrange, CONSTRAINT k UNIQUE (a, during WITHOUT OVERLAPS),
                    CONSTRAINT p FOREIGN KEY (a, PERIOD during) REFERENCES parent (x, PERIOD during));
                """);

        assertThat(table.constraints())
                .containsExactly(
                        new Other("k", "UNIQUE (a, during WITHOUT OVERLAPS)", null),
                        new Other(
                                "p",
                                "FOREIGN KEY (a, PERIOD during) REFERENCES public.parent(x, PERIOD during)",
                                null));
        assertThat(table.indexes()).isEmpty();
    }

    @Test
    void whatTheModelHasNoPlaceForInAConstraintIsAnObjectOfItsOwn() {
        var schema = inspect("""
                CREATE TABLE t (a integer CONSTRAINT t_pkey PRIMARY KEY WITH (fillfactor = 60), b integer NOT NULL REFERENCES t);
                COMMENT ON INDEX t_pkey IS 'of the key';
                ALTER TABLE t DISABLE TRIGGER ALL;
                """);

        assertThat(opaque(schema, "index settings public.t_pkey"))
                .isEqualTo("ALTER INDEX public.t_pkey SET (fillfactor='60')");
        assertThat(opaque(schema, "comment index public.t_pkey")).isEqualTo("of the key");
        assertThat(opaque(schema, "system trigger t_b_fkey ON public.t")).isEqualTo("DISABLED");
    }

    @Test
    void theCommentOfANotNullConstraintIsKept() {
        assumeSince(18);
        var schema = inspect("""
                CREATE TABLE t (a integer CONSTRAINT there NOT NULL);
                COMMENT ON CONSTRAINT there ON t IS 'always';
                """);

        assertThat(opaque(schema, "comment constraint there ON public.t")).isEqualTo("always");
    }

    @Test
    void constraintsOfOneNameStayWithTheirTable() {
        TableDef table = table("""
                CREATE TABLE other (a integer CONSTRAINT same CHECK (a > 1));
                CREATE TABLE t (a integer CONSTRAINT same CHECK (a > 2));
                """);

        assertThat(table.constraints())
                .extracting(ConstraintDef::name, c -> ((Check) c).expression())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("same", "a > 2"));
    }
}
