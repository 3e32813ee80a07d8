package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.whimbrel.dialect.ScriptStatement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PostgresSplitterTest {

    private final PostgresSplitter splitter = new PostgresSplitter();

    /** Each script with its statements, parted by {@code ¶}. */
    static Stream<Arguments> scripts() {
        return Stream.of(
                // semicolons
                arguments("", ""),
                arguments(";;\n ; -- nothing\n;", ""),
                arguments("a; b ;c", "a¶b¶c"),
                arguments("  a\n;\r\n\tb\f;\u000b", "a¶b"),
                arguments("(a;b);c", "(a;b)¶c"),
                arguments("a); b", "a)¶b"),
                arguments("a[1;2]", "a[1¶2]"),
                // comments
                arguments("-- a; b\nc; -- d;\n-- e", "c"),
                arguments("a -- b; '\n, c; d", "a -- b; '\n, c¶d"),
                arguments("a -- b\r;c", "a¶c"),
                arguments("/* ; */ a /* ; /* ; */ ; */ b /* ; */; c", "a /* ; /* ; */ ; */ b¶c"),
                arguments("/*/ ; */ a; /***/ b; /**/ c", "a¶b¶c"),
                arguments("/* /*/ ; */ ; */ a; b", "a¶b"),
                arguments("a-/*;*/b; c--;\nd; e+--;\nf; g@/*;*/; h", "a-/*;*/b¶c--;\nd¶e+--;\nf¶g@¶h"),
                arguments("a */ b; c * / d; e - - f; g", "a */ b¶c * / d¶e - - f¶g"),
                // plain literals
                arguments("'a;b'; 'it''s; ok'; ''; '''' ';'", "'a;b'¶'it''s; ok'¶''¶'''' ';'"),
                arguments("'a\\'; b; 'c\\\\'; d", "'a\\'¶b¶'c\\\\'¶d"),
                arguments("'-- no'; '/* no'; '$$'; '\"'; a", "'-- no'¶'/* no'¶'$$'¶'\"'¶a"),
                arguments("'a'\n'b;c'; 'd' 'e;f'; g", "'a'\n'b;c'¶'d' 'e;f'¶g"),
                // literals with escapes
                arguments("E'a\\';b'; e'\\\\'; c", "E'a\\';b'¶e'\\\\'¶c"),
                arguments("E'a'';b\\''; E'\\\n'; c", "E'a'';b\\''¶E'\\\n'¶c"),
                arguments("E 'a\\'; b", "E 'a\\'¶b"),
                arguments("nameE'a\\'; _e'b\\'; éE'c\\'; 1E'd\\';'; f", "nameE'a\\'¶_e'b\\'¶éE'c\\'¶1E'd\\';'¶f"),
                // a literal that goes on keeps its kind
                arguments("E'a'\n'b\\';c'; d", "E'a'\n'b\\';c'¶d"),
                arguments("E'a' -- x '\n -- y\n'b\\';c'; d", "E'a' -- x '\n -- y\n'b\\';c'¶d"),
                arguments("E'a'\t\r\f 'b\\';c'\n\n'd\\';e'; f", "E'a'\t\r\f 'b\\';c'\n\n'd\\';e'¶f"),
                arguments("E'a' 'b\\'; c", "E'a' 'b\\'¶c"),
                arguments("E'a' /*\n*/ 'b\\'; c", "E'a' /*\n*/ 'b\\'¶c"),
                arguments("E'a' -- x\n /**/ 'b\\'; c", "E'a' -- x\n /**/ 'b\\'¶c"),
                arguments("E'a'\n- 'b\\'; c", "E'a'\n- 'b\\'¶c"),
                arguments("E'a'\nE'b\\';'; c", "E'a'\nE'b\\';'¶c"),
                arguments("'a'\n'b\\'; c", "'a'\n'b\\'¶c"),
                // other kinds
                arguments("B'1;'; x'\\'; N'a\\'; n'b'';'; c", "B'1;'¶x'\\'¶N'a\\'¶n'b'';'¶c"),
                arguments("U&'\\';u&'a'';'; b", "U&'\\'¶u&'a'';'¶b"),
                arguments("U&\"a;\"\"\"; u&\"\\\" UESCAPE '!'; b", "U&\"a;\"\"\"¶u&\"\\\" UESCAPE '!'¶b"),
                arguments("U & 'a\\'; u&a; b", "U & 'a\\'¶u&a¶b"),
                // quoted names
                arguments("\"a;b\"; \"c\"\";d\"; \"e\\\"; \"'\"; f", "\"a;b\"¶\"c\"\";d\"¶\"e\\\"¶\"'\"¶f"),
                arguments("\"a\"\n\"b\"; \"$$\"; c", "\"a\"\n\"b\"¶\"$$\"¶c"),
                // dollar quotes
                arguments("$$a;b$$; $x$ ; $$ ; $X$ ; $x$; c", "$$a;b$$¶$x$ ; $$ ; $X$ ; $x$¶c"),
                arguments("$_$;$_$; $a1_é$;$a1_é$; $été$;$été$; b", "$_$;$_$¶$a1_é$;$a1_é$¶$été$;$été$¶b"),
                arguments("$日本$;$日本$; $😀$;$😀$; b", "$日本$;$日本$¶$😀$;$😀$¶b"),
                arguments("$a$ $b$;$b$ $ $a $ab$ $a$; c", "$a$ $b$;$b$ $ $a $ab$ $a$¶c"),
                arguments("$b$$a$b$; $$$a$$; c", "$b$$a$b$¶$$$a$$¶c"),
                arguments("$1; $2$; $3; a$b$; c$$; d", "$1¶$2$¶$3¶a$b$¶c$$¶d"),
                arguments("a$b$c; é$$; _$1; d", "a$b$c¶é$$¶_$1¶d"),
                arguments("$a; $; $ $; $a b$; c", "$a¶$¶$ $¶$a b$¶c"),
                arguments("a.$$;$$; \"b\"$$;$$; 'c'$$;$$; 1$$;$$; d", "a.$$;$$¶\"b\"$$;$$¶'c'$$;$$¶1$$;$$¶d"),
                arguments("$$'$$; $$ -- $$; $$/*$$; a", "$$'$$¶$$ -- $$¶$$/*$$¶a"),
                // operators, and what only clients would replace
                arguments("a ? b; a ?| b; a ?& b; a #> b; a @> b", "a ? b¶a ?| b¶a ?& b¶a #> b¶a @> b"),
                arguments("a #>> '{;}'; @-@ b; a !~~* b; c::d; e := f", "a #>> '{;}'¶@-@ b¶a !~~* b¶c::d¶e := f"),
                arguments("a @-- ;\nb; c", "a @-- ;\nb¶c"),
                arguments("'${a;b}'; ${c}; :d; :'e'; {f}; #g; %s; `h`", "'${a;b}'¶${c}¶:d¶:'e'¶{f}¶#g¶%s¶`h`"),
                // anything above ASCII belongs to names, blanks and marks included
                arguments("\uFEFFa; b\uFEFF; c\u00a0; d\u3000e", "a¶b\uFEFF¶c\u00a0¶d\u3000e"),
                arguments("'\uFEFF;😀'; \"名;\"; имя; 😀", "'\uFEFF;😀'¶\"名;\"¶имя¶😀"),
                // line ends stay as they are
                arguments("$$\r\na;\r\n$$;\r\n'b\r\n;';\r\n", "$$\r\na;\r\n$$¶'b\r\n;'"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void cutsAtTheSemicolonsThatTheServerSees(String script, String statements) {
        assertThat(String.join("¶", sql(script))).isEqualTo(statements);
    }

    /** Bodies, each followed by a second statement. */
    static Stream<String> atomicBodies() {
        return Stream.of(
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END",
                "create or replace function f() returns int begin atomic select 1; end",
                "CREATE PROCEDURE p() BEGIN ATOMIC END",
                "CREATE PROCEDURE p() BEGIN ATOMIC ; ; END",
                "CREATE /* a */ PROCEDURE -- b\n p() BEGIN /* ; */ ATOMIC -- ;\n SELECT 1; /* END */ END",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN CASE 1 WHEN 1 THEN 2 END END; END",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1 AS end; SELECT 2 AS case; SELECT 3; END",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT t.end FROM t; SELECT \"end\" FROM \"case\"; END",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT ';END' || $$;END$$; SELECT (1); END",
                "CREATE PROCEDURE p() BEGIN ATOMIC CREATE FUNCTION g() RETURNS int BEGIN ATOMIC SELECT 1; END; SELECT 2; END",
                "CREATE FUNCTION begin() RETURNS int BEGIN ATOMIC SELECT 1; END",
                "CREATE FUNCTION f(atomic int) RETURNS begin BEGIN ATOMIC SELECT 1; END",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql COST 5 BEGIN ATOMIC SELECT 1; END");
    }

    @ParameterizedTest
    @MethodSource("atomicBodies")
    void keepsAtomicBodiesTogether(String function) {
        assertThat(sql(function + "; SELECT 1; END;")).containsExactly(function, "SELECT 1", "END");
    }

    @ParameterizedTest
    @MethodSource("notAtomicBodies")
    void takesNothingElseForAnAtomicBody(String statement) {
        assertThat(sql(statement + "; SELECT 1;")).containsExactly(statement, "SELECT 1");
    }

    static Stream<String> notAtomicBodies() {
        return Stream.of(
                "BEGIN",
                "SELECT begin atomic FROM t",
                "CREATE TABLE t (begin atomic)",
                "CREATE VIEW function AS SELECT begin atomic FROM t",
                "CREATE FUNCTION f() RETURNS int RETURN begin + atomic",
                "CREATE FUNCTION f() RETURNS int AS 'BEGIN ATOMIC' LANGUAGE sql",
                "CREATE FUNCTION f() RETURNS int \"BEGIN\" \"ATOMIC\"",
                "CREATE FUNCTION f() RETURNS begin LANGUAGE atomic",
                "ALTER FUNCTION begin RENAME TO atomic");
    }

    @Test
    void keepsTheCommandsOfARuleTogether() {
        String rule = "CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; DELETE FROM b WHERE (x = 1);)";
        assertThat(sql(rule + "; SELECT 1")).containsExactly(rule, "SELECT 1");
    }

    @Test
    void saysWhereTheFirstWordOfEachStatementStands() {
        String script = "\uFEFF-- head\r\n\r\na;\r\n/* \n\n */ b\n\n; ; c; $$\n\n$$;\r\rd";
        assertThat(splitter.split(script, "x.sql", 10))
                .extracting(statement -> statement.sql().strip() + " " + statement.location())
                .containsExactly("a x.sql:12", "b x.sql:15", "c x.sql:17", "$$\n\n$$ x.sql:17", "d x.sql:21");
    }

    @Test
    void leavesOutWhatPgDumpAddsAgainstPsqlCommands() {
        assertThat(sql("--\n-- PostgreSQL database dump\n--\n\\restrict aZ09\n\nSELECT 1;\n\n\\unrestrict aZ09\n\n"))
                .containsExactly("SELECT 1");
    }

    private List<String> sql(String script) {
        return splitter.split(script, "test.sql", 1).stream()
                .map(ScriptStatement::sql)
                .toList();
    }
}
