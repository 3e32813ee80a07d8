package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PostgresSplitterErrorsTest {

    private final PostgresSplitter splitter = new PostgresSplitter();

    /** What is left open in the third line of a file, under two lines of blanks. */
    static Stream<Arguments> openEnds() {
        return Stream.of(
                arguments(
                        "/* a\n;\n", "The comment /* that opens here is never closed. Close it with */ (comments nest"),
                arguments("a /* /* \n */ ;\n", "at the end of the text 1 are open)."),
                arguments("'a;\n''\n", "The literal that opens here is never closed. Close it with '"),
                arguments("E'a\\';\n", "The literal that opens here is never closed."),
                arguments("B'0;\n", "The literal that opens here is never closed."),
                arguments("U&'\n", "The literal that opens here is never closed."),
                arguments("\"a;\n", "The quoted name that opens here is never closed. Close it with \" (double"),
                arguments("U&\"a;\n", "The quoted name that opens here is never closed."),
                arguments(
                        "$tag$ a;\n $Tag$",
                        "The dollar-quoted text that opens here is never closed. Close it with $tag$"),
                arguments("f((1);\ng (2);\n", "The parenthesis that opens here is never closed. Add the )."),
                arguments(
                        "CREATE FUNCTION f() BEGIN ATOMIC\nSELECT 1;\nSELECT END;\n",
                        "The BEGIN ATOMIC body that opens here is never closed. Close it with END;"),
                arguments(
                        "COPY t FROM stdin;\n1\t2\n \\.\n\\. \n\\.x\n",
                        "The data of COPY ... FROM stdin that starts here has no end. Close it with a line \\."),
                arguments("COPY t FROM stdin", "The data of COPY ... FROM stdin that starts here has no end."),
                arguments(
                        "COPY t FROM stdin; SELECT 1;\n1\n\\.\n",
                        "The data of COPY ... FROM stdin starts on the next line, but there is more in this one."),
                arguments("a \0", "A NUL character, which PostgreSQL can't store."),
                arguments("'\0'", "A NUL character"),
                arguments(
                        "SET standard_conforming_strings = off;",
                        "This would change how the quotes below it are read."),
                arguments("set local Standard_Conforming_Strings TO 'off'", "This would change how the quotes"));
    }

    @ParameterizedTest
    @MethodSource("openEnds")
    void pointsAtTheLineWhereItStarts(String script, String message) {
        assertMalformed("SELECT 1;\n\n" + script, 3, message);
    }

    @Test
    void pointsAtTheLineInTheMiddleOfAStatement() {
        assertMalformed("SELECT\n (\n 'a'\n 'b);\n", 4, "The literal");
        assertMalformed("SELECT\n (a)\n + (b;\n", 3, "The parenthesis");
        assertMalformed(
                "CREATE PROCEDURE p()\nBEGIN ATOMIC\nCREATE PROCEDURE q() BEGIN\nATOMIC SELECT 1; END;\n",
                2,
                "BEGIN ATOMIC");
        assertMalformed("SELECT 1;\n\nCOPY t\n(a)\nFROM stdin;\n1\n", 3, "COPY");
    }

    @Test
    void countsFromTheGivenFirstLine() {
        assertThatThrownBy(() -> splitter.split("\r\n\r\n'", "up.sql", 7))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageStartingWith("up.sql:9: The literal");
    }

    /** Commands of psql with the cure that the message offers. */
    static Stream<Arguments> clientCommands() {
        return Stream.of(
                arguments(
                        "\\set x 1",
                        "\\set is a command of psql, which the server does not know. Write the value itself"),
                arguments(
                        "\\if :x",
                        "\\if is a command of psql, which the server does not know. Write the condition in a DO"),
                arguments(
                        "\\i other.sql",
                        "\\i is a command of psql, which the server does not know. Put the statements"),
                arguments("\\ir other.sql", "\\ir is"),
                arguments(
                        "SELECT 1 \\gexec",
                        "\\gexec is a command of psql, which the server does not know. Write a DO block"),
                arguments(
                        "SELECT 1 \\g", "\\g is a command of psql, which the server does not know. End the statement"),
                arguments("SELECT 1 \\\\ SELECT 2", "\\ is a command of psql"),
                arguments("SELECT 1 \\; SELECT 2;", "\\; is a command of psql"),
                arguments("\\copy t from 'x'", "Write COPY ... FROM stdin, with the data below it"),
                arguments("\\connect db", "A script runs in the one database it is given"),
                arguments("\\.", "It ends the data of COPY ... FROM stdin, but no COPY reads here"),
                arguments("SELECT (\\echo )", "Write it in SQL, or remove it."),
                arguments("\\restrict key \\i x", "\\restrict is a command of psql"),
                arguments("SELECT 1\n\\unrestrict key", "\\unrestrict is a command of psql"),
                arguments("\\restrict", "Let it stand in a line of its own, as pg_dump writes it"));
    }

    @ParameterizedTest
    @MethodSource("clientCommands")
    void refusesCommandsOfPsql(String script, String message) {
        int line = script.startsWith("SELECT 1\n") ? 3 : 2;
        assertMalformed("SELECT 0;\n" + script + "\n", line, message);
    }

    private void assertMalformed(String script, int line, String message) {
        assertThatThrownBy(() -> splitter.split(script, "test.sql", 1))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageStartingWith("test.sql:" + line + ": ")
                .hasMessageContaining(message)
                .asInstanceOf(type(WhimbrelException.class))
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
                    assertThat(error.location()).contains(new SourceLocation("test.sql", line));
                });
    }
}
