package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.whimbrel.dialect.ScriptStatement;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

/**
 * Scripts on which migration tools fail or, worse, lose statements. Each is cut, run statement by statement on a real server,
 * and judged by what it left behind.
 */
class HardScriptsTest {

    private static @Nullable TestDatabase database;

    @BeforeAll
    static void createDatabase() {
        database = TestServer.create();
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    /** What makes it hard, the script, the number of its statements, and a query with its result. */
    static Stream<Arguments> scripts() {
        return Stream.of(
                arguments(
                        "comments nest",
                        "/* a /* ; b */ ; */ CREATE TABLE t (id int); /* /* */ ; */ INSERT INTO t VALUES (1)",
                        2,
                        "SELECT count(*) FROM t",
                        "1"),
                arguments(
                        "a comment inside a statement holds quotes and semicolons",
                        "CREATE TABLE t ( -- it's; \"here\n id int /* $$ ; ' */ );\nINSERT INTO t VALUES (1);",
                        2,
                        "SELECT count(*) FROM t",
                        "1"),
                arguments(
                        "a comment is stuck to an operator",
                        "CREATE TABLE t AS SELECT 1+--;\n2 AS a, 3*/*;*/4 AS b, @/*;*/5 AS c",
                        1,
                        "SELECT a || ' ' || b || ' ' || c FROM t",
                        "3 12 5"),
                arguments(
                        "comment signs stand in literals",
                        "CREATE TABLE t AS SELECT '--' AS a, '/*' AS b; INSERT INTO t VALUES ('*/', '--;')",
                        2,
                        "SELECT string_agg(a || b, ',') FROM t",
                        "--/*,*/--;"),
                arguments("a dollar tag holds a body with semicolons", """
                        CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $body$
                        DECLARE x int := 1;
                        BEGIN
                          x := x + 1; -- it's; $$ no end
                          EXECUTE $q$ SELECT 3; $q$ INTO x;
                          RETURN x;
                        END;
                        $body$;
                        SELECT f();
                        """, 2, "SELECT f()", "3"),
                arguments(
                        "dollar tags of other cases don't end a text",
                        "CREATE TABLE t AS SELECT $Tag$ $tag$; $TAG$ $Tag$::text AS a; SELECT 1",
                        2,
                        "SELECT a FROM t",
                        " $tag$; $TAG$ "),
                arguments(
                        "dollar tags are multibyte or start with an underscore",
                        "CREATE TABLE t AS SELECT $_1$a;$_1$ || $é$b;$é$ || $日本$c;$日本$ || $ё_9$d;$ё_9$ AS a; SELECT 1",
                        2,
                        "SELECT a FROM t",
                        "a;b;c;d;"),
                arguments(
                        "dollar signs belong to names and parameters",
                        "CREATE TABLE t$a$ (c$b$ int); PREPARE q AS INSERT INTO t$a$ VALUES ($1); EXECUTE q(7); DEALLOCATE q",
                        4,
                        "SELECT c$b$ FROM t$a$",
                        "7"),
                arguments(
                        "a DO block has no tag",
                        "DO $$ BEGIN CREATE TABLE t (id int); INSERT INTO t VALUES (1); END $$; INSERT INTO t VALUES (2);",
                        2,
                        "SELECT count(*) FROM t",
                        "2"),
                arguments(
                        "an atomic body holds nested CASE expressions",
                        """
                        CREATE FUNCTION f(a int) RETURNS text
                        BEGIN ATOMIC
                          SELECT 1;
                          SELECT CASE WHEN a > 0 THEN CASE a WHEN 1 THEN 'one; END' ELSE 'more' END ELSE 'less' END;
                        END;
                        SELECT f(1);
                        """,
                        2,
                        "SELECT f(1) || f(2) || f(0)",
                        "one; ENDmoreless"),
                arguments("an atomic body names a column end", """
                        CREATE TABLE t ("end" int, "case" int); INSERT INTO t VALUES (1, 2);
                        CREATE FUNCTION f() RETURNS int BEGIN ATOMIC
                          SELECT t.case FROM t; SELECT t.end AS case FROM t; SELECT 5 AS end; SELECT 6 AS begin;
                        END; SELECT f();
                        """, 4, "SELECT f()", "6"),
                arguments(
                        "an atomic procedure is in lower case and full of comments",
                        """
                        create table t (id int);
                        create or replace /* begin atomic */ procedure p(begin int) language sql
                        begin -- ;
                        atomic /* end; */ insert into t values (begin); ; insert into t values (case when true then 2 end);
                        end /* of p */; call p(1);
                        """,
                        3,
                        "SELECT sum(id) FROM t",
                        "3"),
                arguments(
                        "an atomic body is empty",
                        "CREATE PROCEDURE p() BEGIN ATOMIC END; CALL p();",
                        2,
                        "SELECT count(*) FROM pg_proc WHERE proname = 'p'",
                        "1"),
                arguments(
                        "a function returns an expression",
                        "CREATE FUNCTION f() RETURNS int RETURN CASE WHEN true THEN 1 END; SELECT f();",
                        2,
                        "SELECT f()",
                        "1"),
                arguments(
                        "an escape literal goes on in the next line",
                        "CREATE TABLE t AS SELECT E'a\\''\n'b\\';c\\\\' AS a; SELECT 1",
                        2,
                        "SELECT a FROM t",
                        "a'b';c\\"),
                arguments(
                        "an escape literal goes on behind a comment",
                        "CREATE TABLE t AS SELECT E'a' -- it's;\r\n  -- more;\r\n 'b\\';' AS a;\r\nSELECT 1",
                        2,
                        "SELECT a FROM t",
                        "ab';"),
                arguments(
                        "a plain literal goes on in the next line",
                        "CREATE TABLE t AS SELECT 'a\\'\n';b\\' AS a; SELECT 1",
                        2,
                        "SELECT a FROM t",
                        "a\\;b\\"),
                arguments(
                        "an escape literal ends with a backslash",
                        "CREATE TABLE t AS SELECT E'\\\\' AS a, e'\\'' AS b, 'c\\' AS c; SELECT 1",
                        2,
                        "SELECT a || b || c FROM t",
                        "\\'c\\"),
                arguments(
                        "literals of all kinds hold semicolons",
                        "CREATE TABLE t AS SELECT 'a;''' || N';' || U&'\\003b;' || U&'!003b;' UESCAPE '!' AS a, B'10'\n'1' AS b, X'f' AS c;",
                        1,
                        "SELECT a || b || c FROM t",
                        "a;';;;;;1011111"),
                arguments(
                        "quoted names hold semicolons, quotes and key words",
                        "CREATE TABLE \"a;\"\"b\" (\"'\" int, \"$$\" int, \"--\" int, U&\"\\003b\" int, \"COPY\" int);\nSELECT 1",
                        2,
                        "SELECT string_agg(attname, ' ' ORDER BY attnum) FROM pg_attribute"
                                + " WHERE attrelid = '\"a;\"\"b\"'::regclass AND attnum > 0",
                        "' $$ -- ; COPY"),
                arguments(
                        "data of COPY looks like SQL",
                        "CREATE TABLE t (a text, b text);\nCOPY t FROM stdin;\n';\t$$\n--\t/*\nSELECT 1;\t\\N\n\\.\nANALYZE t;\n",
                        3,
                        "SELECT string_agg(a || coalesce(b, 'null'), ' ') FROM t",
                        "';$$ --/* SELECT 1;null"),
                arguments(
                        "data of COPY is CSV",
                        "CREATE TABLE t (a text, b int);\nCOPY t (a, b) FROM STDIN WITH (FORMAT csv, HEADER);\n"
                                + "a,b\n\"x;\n\"\"y\",1\n\\N,2\n\\.\nANALYZE t;",
                        3,
                        "SELECT string_agg(a || b, ' ') FROM t",
                        "x;\n\"y1 \\N2"),
                arguments(
                        "data of COPY has Windows line ends",
                        "CREATE TABLE t (a text);\r\nCOPY t FROM stdin;\r\none\r\n\r\ntwo\r\n\\.\r\nANALYZE t;\r\n",
                        3,
                        "SELECT string_agg(a, ',') FROM t",
                        "one,,two"),
                arguments(
                        "COPY has no data, or data in old syntax",
                        "CREATE TABLE t (a int, b int);\nCOPY t FROM stdin;\n\\.\n\nCOPY t FROM STDIN DELIMITER ';' NULL 'x';\n1;x\n\\.",
                        3,
                        "SELECT count(*) || ' ' || count(b) FROM t",
                        "1 0"),
                arguments(
                        "COPY writes to a query's result",
                        "CREATE TABLE t (a int); CREATE VIEW stdin AS TABLE t; INSERT INTO t SELECT * FROM stdin; SELECT 'COPY t FROM stdin';",
                        4,
                        "SELECT count(*) FROM t",
                        "0"),
                arguments("pg_dump guards its output", """
                        --
                        -- PostgreSQL database dump
                        --

                        \\restrict XqFsSnLmvJ8dPw5A

                        SET standard_conforming_strings = on;
                        SET default_table_access_method = heap;

                        CREATE TABLE t (id integer NOT NULL);


                        --
                        -- Data for Name: t; Type: TABLE DATA; Schema: public; Owner: postgres
                        --

                        COPY t (id) FROM stdin;
                        1
                        2
                        \\.


                        \\unrestrict XqFsSnLmvJ8dPw5A

                        """, 4, "SELECT sum(id) FROM t", "3"),
                arguments(
                        "JSON operators have question marks",
                        "CREATE TABLE t AS SELECT '{\"a\":1}'::jsonb ? 'a' AS a, '[\"b\"]'::jsonb ?| array['b'] AS b, '{}'::jsonb ?& array['c'] AS c;",
                        1,
                        "SELECT a || ' ' || b || ' ' || c FROM t",
                        "true true false"),
                arguments(
                        "JSON operators have hashes and at signs",
                        "CREATE TABLE t AS SELECT '{\"a\":[1]}'::jsonb #>> '{a,0}' AS a, '[1]'::jsonb @> '1' AS b, '{\"a\":1}'::jsonb @? '$.a' AS c;",
                        1,
                        "SELECT a || ' ' || b || ' ' || c FROM t",
                        "1 true true"),
                arguments(
                        "geometric operators have question marks",
                        "CREATE TABLE t AS SELECT lseg '((0,0),(1,1))' ?# lseg '((0,1),(1,0))' AS a, point '(0,0)' ?- point '(1,0)' AS b,"
                                + " lseg '((0,0),(0,1))' ?-| lseg '((0,0),(1,0))' AS c, @-@ path '((0,0),(0,1))' AS d;",
                        1,
                        "SELECT a || ' ' || b || ' ' || c || ' ' || d FROM t",
                        "true true true 2"),
                arguments(
                        "placeholders stand in literals and bodies",
                        "CREATE TABLE t AS SELECT '${x}' || ':y' || '{{z}}' || $$ ${a;b} :c $$ AS a; SELECT 1",
                        2,
                        "SELECT a FROM t",
                        "${x}:y{{z}} ${a;b} :c "),
                arguments(
                        "JDBC escapes stand in literals and bodies",
                        "CREATE TABLE t AS SELECT '{d ''2020-01-01''}' || $${fn now()}$$ || E'{?= call f}' AS a /* {oj */; SELECT 1",
                        2,
                        "SELECT a FROM t",
                        "{d '2020-01-01'}{fn now()}{?= call f}"),
                arguments("a rule has several commands", """
                        CREATE TABLE t (id int); CREATE TABLE log (what text);
                        CREATE RULE r AS ON INSERT TO t DO ALSO (
                          INSERT INTO log VALUES ('a;)');
                          INSERT INTO log VALUES ((SELECT 'b'));
                        );
                        INSERT INTO t VALUES (1);
                        """, 4, "SELECT string_agg(what, ' ') FROM log", "a;) b"),
                arguments(
                        "a schema is made with its tables",
                        "CREATE TABLE t (id int); CREATE SCHEMA IF NOT EXISTS hard_scripts; SELECT 1;;; ;",
                        3,
                        "SELECT count(*) FROM t",
                        "0"),
                arguments(
                        "the file has a byte order mark and Windows line ends",
                        "\uFEFFCREATE TABLE t (a text);\r\nINSERT INTO t VALUES ('x\r\ny');\r\n",
                        2,
                        "SELECT length(a) FROM t",
                        "4"),
                arguments(
                        "names are in many scripts, with blanks that are none to the server",
                        "CREATE TABLE t (имя int, \u540d\u524d int, 😀 int, a\u00a0b int); INSERT INTO t VALUES (1, 2, 3, 4);",
                        2,
                        "SELECT имя + 名前 + 😀 + a\u00a0b FROM t",
                        "10"),
                arguments(
                        "the last statement has no semicolon but a comment",
                        "CREATE TABLE t (id int);\nINSERT INTO t VALUES (1) -- the end; '",
                        2,
                        "SELECT count(*) FROM t",
                        "1"),
                arguments(
                        "key words are names",
                        "CREATE TABLE copy (begin int, atomic int, commit int); INSERT INTO copy VALUES (1, 2, 3); SELECT begin atomic FROM copy;",
                        3,
                        "SELECT begin + atomic + commit FROM copy",
                        "6"),
                arguments(
                        "numbers touch what follows",
                        "CREATE TABLE t AS SELECT 1.5e3::int AS a, .5 AS b, 1-- ;\n-1 AS c; SELECT 1",
                        2,
                        "SELECT a || ' ' || b || ' ' || c FROM t",
                        "1500 0.5 0"),
                arguments(
                        "arrays have brackets and slices",
                        "CREATE TABLE t AS SELECT ARRAY['a;', 'b'] AS a; INSERT INTO t SELECT ('{\"c;\",d}'::text[])[1:2];",
                        2,
                        "SELECT string_agg(a::text, ' ') FROM t",
                        "{a;,b} {c;,d}"),
                arguments("a trigger function and its trigger", """
                        CREATE TABLE t (id int, at text);
                        CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS '
                        BEGIN
                          NEW.at := ''now;''; RETURN NEW;
                        END';
                        CREATE TRIGGER touch BEFORE INSERT ON t FOR EACH ROW WHEN (NEW.id > 0) EXECUTE FUNCTION touch();
                        INSERT INTO t VALUES (1);
                        """, 4, "SELECT at FROM t", "now;"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void runsAsItWasMeant(String what, String script, int count, String check, String expected) throws Exception {
        List<ScriptStatement> statements = new PostgresSplitter().split(script, "hard.sql", 1);

        assertThat(statements).as(what).hasSize(count);
        // In its other modes the driver looks into the text, and misreads E'' literals that go on in the next line.
        String url = database.jdbcUrl() + "&preferQueryMode=simple";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS hard_scripts CASCADE; CREATE SCHEMA hard_scripts");
            statement.execute("SET search_path = hard_scripts");
            statement.setEscapeProcessing(false);
            for (ScriptStatement piece : statements) {
                run(connection, statement, piece);
            }
            try (ResultSet row = statement.executeQuery(check)) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo(expected);
            }
        }
    }

    private static void run(Connection connection, Statement statement, ScriptStatement piece)
            throws SQLException, IOException {
        String data = piece.copyData();
        if (data == null) {
            statement.execute(piece.sql());
        } else {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(piece.sql(), new StringReader(data));
        }
    }
}
