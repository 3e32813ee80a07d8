package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.jspecify.annotations.Nullable;

/** Random scripts of valid statements, run by a real server as a whole and piece by piece. */
class SplitterExecutionTest {

    private static @Nullable TestDatabase database;
    private static @Nullable WireConnection server;

    @BeforeContainer
    static void connect() throws IOException {
        database = TestServer.create();
        server = new WireConnection(database);
        server.run("CREATE TABLE t (v text); CREATE TABLE log (v text)");
    }

    @AfterContainer
    static void disconnect() throws IOException {
        server.close();
        database.close();
    }

    /** Text that looks like the end of something, in every kind of quotes. */
    @Provide
    Arbitrary<String> literals() {
        Arbitrary<String> content = Arbitraries.of(
                        ";", "'", "\"", "\\", "--", "/*", "*/", "$$", "$a$", "(", ")", "\n", " ", "x", "é", "😀",
                        "END;", "${v}")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
        Arbitrary<String> quoted = Combinators.combine(Arbitraries.integers().between(0, 5), content)
                .as((kind, text) -> switch (kind) {
                    case 0 -> "'" + text.replace("'", "''") + "'";
                    case 1 -> "E'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
                    case 2 -> "U&'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
                    case 3 -> "$té_1$" + text + "$té_1$";
                    case 4 -> "$$" + text.replace("$", "") + "$$";
                    default -> "N'" + text.replace("'", "''") + "'";
                });
        Arbitrary<String> continued = Combinators.combine(content, content)
                .as((one, two) -> "E'" + escaped(one) + "' -- it's;\n\t'" + escaped(two) + "'");
        return Arbitraries.oneOf(quoted, continued);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }

    @Provide
    Arbitrary<String> scripts() {
        Arbitrary<String> template = Arbitraries.of(
                "SELECT %s",
                "SELECT (%s), %1$s AS \"a;b\"\"\"",
                "SELECT /* it's /* ; */ */ %s AS end -- '; \n , 2",
                "INSERT INTO t VALUES (%s)",
                "SELECT '{\"a;\":1}'::jsonb ? %s, '{}'::jsonb ?| array[%1$s], '{}'::jsonb #> array[%1$s]",
                "COMMENT ON TABLE t IS 'it''s; '\n'x'",
                "DO $do$ BEGIN PERFORM %s; END; $do$",
                "CREATE OR REPLACE RULE r AS ON DELETE TO t DO ALSO (INSERT INTO log VALUES (%s); DELETE FROM log)",
                "CREATE OR REPLACE FUNCTION f() RETURNS text BEGIN ATOMIC"
                        + " SELECT CASE WHEN true THEN %s END; SELECT %1$s::text AS end; END",
                "CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC INSERT INTO t VALUES (%s); DELETE FROM t; END",
                "CREATE OR REPLACE FUNCTION g() RETURNS text LANGUAGE sql AS $g$ SELECT %s; SELECT 'a;' $g$");
        Arbitrary<String> statement =
                Combinators.combine(template, literals()).as((frame, literal) -> String.format(frame, literal));
        Arbitrary<String> separator =
                Arbitraries.of(";", ";;", " ;\n", "-- ;\n;", "/* ; /* ' */ */;", "\n;\r\n-- $$\r\n", ";/* a */\t");
        return Combinators.combine(statement, separator)
                .as(String::concat)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 300)
    void thePiecesDoWhatTheWholeDoes(@ForAll("scripts") String script) throws IOException {
        List<String> pieces = new PostgresSplitter()
                .split(script, "test.sql", 1).stream().map(ScriptStatement::sql).toList();

        for (String piece : pieces) {
            WireConnection.Reply reply = server.run(piece);
            assertThat(reply.error()).as(piece).isEmpty();
            assertThat(reply.commands()).as(piece).hasSize(1);
        }
        assertSameNumberOfResults(script, pieces);
        assertSameNumberOfResults(String.join(";", pieces), pieces);
    }

    private static void assertSameNumberOfResults(String script, List<String> pieces) throws IOException {
        WireConnection.Reply reply = server.run(script);
        assertThat(reply.error()).isEmpty();
        assertThat(reply.commands()).hasSameSizeAs(pieces);
    }
}
