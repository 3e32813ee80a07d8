package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ScriptStatement;
import dev.whimbrel.dialect.postgres.PostgresLexer.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SplitterRobustnessTest {

    private static final int TEN_MEGABYTES = 10_000_000;

    private final PostgresSplitter splitter = new PostgresSplitter();

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "'",
                "E'",
                "U&\"",
                "\"",
                "$$",
                "$a$",
                "\\",
                "\\.",
                "\\restrict a",
                "--",
                "/*",
                "*/",
                "(",
                ")",
                ";",
                "\n",
                "\r",
                " ",
                "COPY ",
                "FROM stdin",
                ";\n",
                "CREATE ",
                "FUNCTION f ",
                "BEGIN ",
                "ATOMIC ",
                "END",
                "INDEX ",
                "CONCURRENTLY ",
                "IF ",
                "NOT EXISTS ",
                "ON ",
                "ALTER ",
                "TABLE ",
                "DETACH PARTITION ",
                "REINDEX ",
                "UESCAPE ",
                "SUBSCRIPTION ",
                "WITH ",
                "ROLLBACK ",
                "TO ",
                "SET standard_conforming_strings ",
                "=",
                "off",
                ".",
                ",",
                "é",
                "\uD83D",
                "\0",
                "\uFEFF",
                "1");
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(60),
                Arbitraries.strings().ascii().ofMaxLength(60),
                words.list().ofMaxSize(30).map(parts -> String.join("", parts)));
    }

    @Property(tries = 20_000)
    void anyTextIsCutOrRefusedWithItsPlace(@ForAll("texts") String text) {
        List<ScriptStatement> statements;
        try {
            statements = splitter.split(text, "test.sql", 1);
        } catch (WhimbrelException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
            assertThat(e.location()).isPresent();
            assertThat(e).hasMessageStartingWith(e.location().orElseThrow() + ": ");
            return;
        }
        for (ScriptStatement statement : statements) {
            assertThat(statement.traits()).isEqualTo(splitter.classify(statement.sql()));
        }
        if (statements.stream().allMatch(statement -> statement.copyData() == null) && !text.contains("restrict")) {
            List<String> kept = new ArrayList<>();
            statements.forEach(statement -> kept.addAll(tokens(statement.sql())));
            assertThat(kept).isEqualTo(tokens(text.startsWith("\uFEFF") ? text.substring(1) : text));
        }
    }

    /** All tokens but the semicolons. */
    private static List<String> tokens(String text) {
        PostgresLexer lexer = new PostgresLexer(new ScriptText(text, new SourceLocation("test.sql", 1)), 0);
        List<String> tokens = new ArrayList<>();
        while (lexer.next() != Token.END) {
            if (!lexer.isSymbol(';')) {
                tokens.add(lexer.tokenText());
            }
        }
        return tokens;
    }

    /** What could make a splitter look at the same text again and again, with the number of statements in 10 MB of it. */
    static Stream<Arguments> repetitions() {
        return Stream.of(
                arguments(
                        "CREATE TABLE a_table_of_the_script (id bigint PRIMARY KEY, name text NOT NULL DEFAULT 'x;');\n",
                        true),
                arguments("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE 1 WHEN 1 THEN 2 END; END;\n", true),
                arguments("COPY t FROM stdin;\n1\t2\n\\N\n3\t4\n\\.\n", true),
                arguments("SELECT 1;\n", true),
                arguments("REINDEX (a) ALTER TABLE (;", false),
                arguments("INSERT INTO t VALUES (1, 'a', $$b$$, E'\\''), ", false),
                arguments("'a'\n", false),
                arguments("E'a' -- b\n", false),
                arguments("-- b\n", false),
                arguments("/*", false),
                arguments("/**/ ", false),
                arguments("(", false),
                arguments("$a ", false),
                arguments("$a$ $a$ ", false),
                arguments("\"\"\"\" ", false),
                arguments("\n", false));
    }

    @ParameterizedTest
    @MethodSource("repetitions")
    void tenMegabytesTakeSecondsOnly(String unit, boolean valid) {
        int count = TEN_MEGABYTES / unit.length();
        String script = unit.repeat(count);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            try {
                List<ScriptStatement> statements = splitter.split(script, "test.sql", 1);
                if (valid) {
                    assertThat(statements).hasSize(count);
                }
            } catch (WhimbrelException e) {
                assertThat(valid).as(e.getMessage()).isFalse();
            }
        });
    }
}
