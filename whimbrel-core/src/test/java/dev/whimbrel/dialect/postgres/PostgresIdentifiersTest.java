package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class PostgresIdentifiersTest {

    private static TestDatabase database;
    private static Connection connection;

    @BeforeContainer
    static void connect() throws SQLException {
        database = TestServer.create();
        connection = database.connect();
    }

    @AfterContainer
    static void disconnect() throws SQLException {
        connection.close();
        database.close();
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> keywords = Arbitraries.of(database.queryStrings("SELECT word FROM pg_get_keywords()"));
        Arbitrary<String> hostile = Arbitraries.of(
                "x\"; drop table y; --",
                "\"",
                "\"\"",
                "Users",
                "ÄÖ",
                "été",
                "1st",
                "with space",
                "dollar$",
                "$1",
                "tab\there",
                "new\nline",
                "😀",
                "a.b",
                "a'b",
                "a\\b",
                "%s",
                "?",
                ":name",
                "${x}",
                "pg_class",
                "ctid ",
                " ");
        Arbitrary<String> any =
                Arbitraries.strings().excludeChars('\0').ofMinLength(1).ofMaxLength(20);
        Arbitrary<String> plain = Arbitraries.strings()
                .withChars("abcxyz_0123456789$ABC")
                .ofMinLength(1)
                .ofMaxLength(20);
        return Arbitraries.oneOf(keywords, hostile, any, plain);
    }

    @Property(tries = 2000)
    void quotesAsTheServerQuotes(@ForAll("names") String name) throws SQLException {
        Assume.that(isStorable(name));
        try (PreparedStatement query = connection.prepareStatement("SELECT quote_ident(?)")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                assertThat(PostgresIdentifiers.quote(name)).isEqualTo(row.getString(1));
            }
        }
    }

    @Property(tries = 200)
    void anyNameNamesAColumn(@ForAll("names") String name) throws SQLException {
        Assume.that(isStorable(name));
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (" + PostgresIdentifiers.quote(name) + " integer)");
            try (ResultSet row = statement.executeQuery("SELECT * FROM t")) {
                assertThat(row.getMetaData().getColumnName(1)).isEqualTo(name);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Property(tries = 300)
    void tellsHowTheServerWouldCutALongName(@ForAll("longNames") String name) throws SQLException {
        String cut;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (\"" + name.replace("\"", "\"\"") + "\" integer)");
            try (ResultSet row = statement.executeQuery("SELECT * FROM t")) {
                cut = row.getMetaData().getColumnName(1);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThatExceptionOfType(WhimbrelException.class)
                .isThrownBy(() -> PostgresIdentifiers.quote(name))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NAME_TOO_LONG))
                .withMessageContaining("would cut it to \"" + cut + "\". Choose a shorter name.");
    }

    @Provide
    Arbitrary<String> longNames() {
        return Arbitraries.of("a", "é", "€", "😀", "Z", "\"")
                .list()
                .ofMinSize(16)
                .ofMaxSize(90)
                .map(parts -> String.join("", parts))
                .filter(name -> name.getBytes(StandardCharsets.UTF_8).length > PostgresIdentifiers.MAX_BYTES);
    }

    @Example
    void takesANameOf63Bytes() {
        String name = "é".repeat(31) + "a";
        assertThat(PostgresIdentifiers.quote(name)).isEqualTo("\"" + name + "\"");
    }

    @Example
    void knowsTheKeywordsOfTheServer() {
        List<String> quoted = database.queryStrings(
                "SELECT word FROM pg_get_keywords() WHERE quote_ident(word) <> word ORDER BY word");
        List<String> words = database.queryStrings("SELECT word FROM pg_get_keywords() ORDER BY word");
        assertThat(words.stream().filter(PostgresKeywords::contains)).containsExactlyElementsOf(quoted);
    }

    @Example
    void refusesAnEmptyName() {
        assertRefused("", "A name is empty");
    }

    @Example
    void refusesANulCharacter() {
        assertRefused("a\0b", "NUL character at position 2");
    }

    @Example
    void refusesHalfASurrogatePair() {
        assertRefused("a\ud83d", "surrogate");
    }

    private static void assertRefused(String name, String reason) {
        assertThatExceptionOfType(WhimbrelException.class)
                .isThrownBy(() -> PostgresIdentifiers.quote(name))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_DEFINITION))
                .withMessageContaining(reason);
    }

    private static boolean isStorable(String name) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(name)
                && name.getBytes(StandardCharsets.UTF_8).length <= PostgresIdentifiers.MAX_BYTES;
    }
}
