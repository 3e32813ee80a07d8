package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ScriptStatement;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.jspecify.annotations.Nullable;

/** Random scripts, cut by the splitter and read by the server's own parser. */
class SplitterAgreementTest {

    /** What decides where a token, a body or a statement ends, and what could be taken for it. */
    private static final String[] FRAGMENTS = {
        "'",
        "'",
        "''",
        "E'",
        "e'a'",
        "\\",
        "\\'",
        "B'1'",
        "x'1f'",
        "N'a'",
        "U&'",
        "U&\"",
        "\"",
        "\"a\"",
        "$$",
        "$$",
        "$a$",
        "$a$",
        "$é_1$",
        "$1",
        "$",
        "é",
        "a",
        "a$b",
        "1",
        "1.5e3",
        "--",
        "-- ; '\n",
        "-",
        "/*",
        "*/",
        "/",
        "*",
        "/* ; */",
        "\n",
        "\n",
        "\r\n",
        "\t",
        " ",
        " ",
        " ",
        "(",
        ")",
        "()",
        ";",
        ";",
        ";",
        ",",
        ".",
        "+",
        "@-",
        "?|",
        "#>",
        "::",
        "=",
        "SELECT ",
        "SELECT 1",
        "SELECT 'a'",
        "; SELECT ",
        "FROM ",
        "AS ",
        "AS end",
        "END",
        "END;",
        "CASE WHEN true THEN 1 END",
        "BEGIN ATOMIC ",
        "BEGIN",
        "ATOMIC",
        "CREATE FUNCTION f() RETURNS int ",
        "CREATE OR REPLACE PROCEDURE p() ",
        "CREATE PROCEDURE p() BEGIN ATOMIC ",
        "CREATE RULE r AS ON INSERT TO t DO ALSO (",
        "DELETE FROM t",
        "COMMIT",
        "\u00a0"
    };

    private static @Nullable TestDatabase database;
    private static @Nullable WireConnection server;

    @BeforeContainer
    static void connect() throws IOException {
        database = TestServer.create();
        server = new WireConnection(database);
    }

    @AfterContainer
    static void disconnect() throws IOException {
        server.close();
        database.close();
    }

    @Provide
    Arbitrary<String> tokenSoup() {
        return Arbitraries.of(FRAGMENTS).list().ofMaxSize(25).map(fragments -> String.join("", fragments));
    }

    /** Texts where most of the fragments stand inside something, so that the parser takes many of them. */
    @Provide
    Arbitrary<String> statements() {
        Arbitrary<String> soup =
                Arbitraries.of(FRAGMENTS).list().ofMaxSize(6).map(fragments -> String.join("", fragments));
        Arbitrary<String> frame = Arbitraries.of(
                "'%s'",
                "E'%s'",
                "U&'%s'",
                "$$%s$$",
                "$a$%s$a$",
                "/*%s*/",
                "/*/*%s*/*/",
                "--%s\n",
                "1 AS \"%s\"",
                "(%s)",
                "'a'\n'%s'",
                "E'a' --%1$s\n'%1$s'",
                "E'a'\n'\\';%s'",
                "E'a' -- '\r\n\t-- ;\n '\\\\\\';%s'",
                "'a'\n'\\' || '%s'",
                "CASE WHEN %s THEN 2 END",
                "1 AS end",
                "x.end",
                "%s");
        Arbitrary<String> statement = Arbitraries.of(
                "SELECT %s",
                "SELECT %s;",
                "SELECT (%s);",
                "DO %s;",
                "CREATE PROCEDURE p() BEGIN ATOMIC SELECT %s; END;",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC %s; SELECT CASE WHEN %1$s THEN 1 END; END;",
                "CREATE PROCEDURE p() BEGIN ATOMIC CREATE PROCEDURE q() BEGIN ATOMIC SELECT %s; END; END;",
                "CREATE RULE r AS ON INSERT TO t DO (SELECT %s; SELECT 2);",
                ";",
                "%s");
        Arbitrary<String> piece = Combinators.combine(statement, frame, soup)
                .as((outer, inner, core) -> String.format(outer, String.format(inner, core)));
        return piece.list().ofMaxSize(4).map(pieces -> String.join("\n", pieces));
    }

    @Property(tries = 3000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void tokenSoupIsCutAsTheServerReadsIt(@ForAll("tokenSoup") String script) throws IOException {
        assertAgreement(script);
    }

    @Property(tries = 3000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void statementsAreCutAsTheServerReadsThem(@ForAll("statements") String script) throws IOException {
        assertAgreement(script);
    }

    /** When the server takes the script, it takes each piece as one statement; when it does not, it does not take them all. */
    private void assertAgreement(String script) throws IOException {
        boolean grammatical = server.isGrammatical(script);
        Statistics.collect(grammatical);
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 4));
        List<ScriptStatement> statements;
        try {
            statements = new PostgresSplitter().split(script, "test.sql", 1);
        } catch (WhimbrelException e) {
            if (grammatical) {
                fail("The server takes what the splitter refuses", e);
            }
            return;
        }
        boolean allTaken = true;
        for (ScriptStatement statement : statements) {
            allTaken &= server.isOneStatement(statement.sql());
        }
        assertThat(allTaken).as("pieces %s", statements).isEqualTo(grammatical);
    }
}
