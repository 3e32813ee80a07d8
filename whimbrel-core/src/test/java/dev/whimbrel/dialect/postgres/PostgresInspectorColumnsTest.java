package dev.whimbrel.dialect.postgres;

import static dev.whimbrel.dialect.postgres.InspectedDatabase.assumeSince;
import static dev.whimbrel.dialect.postgres.InspectedDatabase.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.GeneratedValue;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SequenceOptions;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresInspectorColumnsTest {

    @Test
    void aTableIsItsColumnsInOrderWithItsOptionsAndComments() {
        TableDef table = table("""
                CREATE UNLOGGED TABLE t (z integer NOT NULL, dropped text, a varchar(20)) WITH (fillfactor = 70, autovacuum_enabled = false);
                ALTER TABLE t DROP COLUMN dropped;
                COMMENT ON TABLE t IS 'It''s a table';
                COMMENT ON COLUMN t.a IS 'a "column"';
                """);

        assertThat(table)
                .isEqualTo(new TableDef(
                        new ObjectName("public", "t"),
                        List.of(
                                ColumnDef.of("z", SqlType.integer()).withNullable(false),
                                ColumnDef.of("a", SqlType.varchar(20)).withComment("a \"column\"")),
                        List.of(),
                        List.of(),
                        true,
                        Map.of("fillfactor", "70", "autovacuum_enabled", "false"),
                        "It's a table"));
    }

    @Test
    void aTableMayHaveNoColumns() {
        assertThat(table("CREATE TABLE t ()")).isEqualTo(TableDef.of(new ObjectName("public", "t"), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text DEFAULT 'it''s'             | 'it''s'::text",
                "text DEFAULT E'back\\\\slash'    | 'back\\slash'::text",
                "integer DEFAULT 1 + 2            | (1 + 2)",
                "integer DEFAULT -1               | '-1'::integer",
                "numeric(5,2) DEFAULT 1.50        | 1.50",
                "boolean DEFAULT true             | true",
                "timestamptz DEFAULT now()        | now()",
                "timestamptz DEFAULT '2020-06-01 12:00+02' | '2020-06-01 10:00:00+00'::timestamp with time zone",
                "date DEFAULT '1.2.2020'          | '2020-02-01'::date",
                "interval DEFAULT '1 day 2 hours' | '1 day 02:00:00'::interval",
                "double precision DEFAULT 0.1     | 0.1",
                "bytea DEFAULT '\\x00ff'          | '\\x00ff'::bytea",
                "money DEFAULT '1.50'             | '$1.50'::money",
                "text[] DEFAULT '{a,b}'           | '{a,b}'::text[]",
                "jsonb DEFAULT '{\"a\": [1]}'     | '{\"a\": [1]}'::jsonb",
            })
    void aDefaultIsTheServersOwnExpression(String column, String expression) {
        String settings = """
                SET DateStyle = 'ISO, DMY'; SET IntervalStyle = iso_8601; SET TimeZone = 'America/New_York';
                SET extra_float_digits = -15; SET bytea_output = escape;
                """;

        assertThat(table(settings + "CREATE TABLE t (c " + column + ")")
                        .columns()
                        .get(0)
                        .defaultValue())
                .isEqualTo(new DefaultValue.Expression(expression));
    }

    @Test
    void aDefaultOfNullIsNone() {
        assertThat(table("CREATE TABLE t (c text DEFAULT NULL)")
                        .columns()
                        .get(0)
                        .defaultValue())
                .isNull();
    }

    @Test
    void namesInExpressionsAreQualifiedWhateverTheSearchPath() {
        TableDef table = table("""
                CREATE SCHEMA "My App";
                SET search_path = "My App", public;
                CREATE TYPE mood AS ENUM ('good', 'bad');
                CREATE FUNCTION now() RETURNS timestamptz LANGUAGE sql AS 'SELECT current_timestamp';
                CREATE SEQUENCE counter;
                CREATE TABLE public.t (m mood DEFAULT 'good', n timestamptz DEFAULT "My App".now(), s integer DEFAULT nextval('counter'));
                """);

        assertThat(table.columns())
                .containsExactly(
                        ColumnDef.of("m", SqlType.named(new ObjectName("My App", "mood")))
                                .withDefault(new DefaultValue.Expression("'good'::\"My App\".mood")),
                        ColumnDef.of("n", SqlType.timestamptz())
                                .withDefault(new DefaultValue.Expression("\"My App\".now()")),
                        ColumnDef.of("s", SqlType.integer())
                                .withDefault(new DefaultValue.Expression("nextval('\"My App\".counter'::regclass)")));
    }

    @Test
    void anIdentityCarriesTheOptionsThatAreNotTheDefault() {
        TableDef table = table("""
                CREATE TABLE t (
                    a bigint GENERATED ALWAYS AS IDENTITY,
                    b smallint GENERATED BY DEFAULT AS IDENTITY (START 10 INCREMENT BY 5 MAXVALUE 100 CYCLE CACHE 7),
                    c integer GENERATED ALWAYS AS IDENTITY (INCREMENT BY -1));
                """);

        assertThat(table.columns())
                .containsExactly(
                        ColumnDef.of("a", SqlType.bigint()).withNullable(false).withIdentity(Identity.ALWAYS),
                        ColumnDef.of("b", SqlType.smallint())
                                .withNullable(false)
                                .withIdentity(
                                        new Identity(false, new SequenceOptions(null, 10L, 5L, null, 100L, 7L, true))),
                        ColumnDef.of("c", SqlType.integer())
                                .withNullable(false)
                                .withIdentity(new Identity(
                                        true, new SequenceOptions(null, null, -1L, null, null, null, false))));
    }

    @Test
    void aStoredGeneratedColumnIsItsExpression() {
        ColumnDef column = table("CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS ((a + 1) * 2) STORED)")
                .columns()
                .get(1);

        assertThat(column)
                .isEqualTo(ColumnDef.of("b", SqlType.integer()).withGenerated(new GeneratedValue("(a + 1) * 2", true)));
    }

    @Test
    void aVirtualGeneratedColumnIsNotStored() {
        assumeSince(18);
        ColumnDef column = table("CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1))")
                .columns()
                .get(1);

        assertThat(column.generated()).isEqualTo(new GeneratedValue("a + 1", false));
    }

    @Test
    void onlyACollationOtherThanTheTypesOwnIsNamed() {
        TableDef table = table("""
                CREATE COLLATION "Own" (LOCALE = 'C', PROVIDER = libc);
                CREATE DOMAIN c_text AS text COLLATE "C";
                CREATE TABLE t (a text, b text COLLATE "C", c text COLLATE "Own", d c_text, e c_text COLLATE "default", f name);
                """);

        assertThat(table.columns())
                .extracting(ColumnDef::collation)
                .containsExactly(
                        null,
                        new ObjectName("pg_catalog", "C"),
                        new ObjectName("public", "Own"),
                        null,
                        new ObjectName("pg_catalog", "default"),
                        null);
    }

    @Test
    void typesOfExtensionsAreNamedWithTheirParameters() {
        TableDef table = table("CREATE EXTENSION citext; CREATE TABLE t (a citext, b citext[])");

        SqlType citext = SqlType.named(new ObjectName("public", "citext"));
        assertThat(table.columns()).extracting(ColumnDef::type).containsExactly(citext, citext.array());
    }

    @Test
    void hostileNamesComeAsTheyAre() {
        TableDef table = table("""
                CREATE SCHEMA "a.b";
                CREATE TYPE "a.b"."c""d[]" AS ENUM ();
                CREATE TABLE t ("select" integer, " " integer, "ü""'\\;" "a.b"."c""d[]"[]);
                """);

        assertThat(table.columns()).extracting(ColumnDef::name).containsExactly("select", " ", "ü\"'\\;");
        assertThat(table.columns().get(2).type())
                .isEqualTo(SqlType.named(new ObjectName("a.b", "c\"d[]")).array());
    }
}
