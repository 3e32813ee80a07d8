package dev.whimbrel.migrate.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Splitter;
import dev.whimbrel.dialect.StatementTraits;
import dev.whimbrel.dialect.StatementTraits.Transactionality;
import dev.whimbrel.dialect.postgres.PostgresSplitter;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationOptions;
import dev.whimbrel.plan.Step;
import dev.whimbrel.schema.ObjectName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownScriptTest {

    private static final Splitter SPLITTER = new PostgresSplitter();
    private static final SourceLocation SOMEWHERE = new SourceLocation("M20260101120000_CreateUsers.java", 7);

    @Test
    void writesWhatAPersonCouldHaveWritten() {
        MigrationOptions options = new MigrationOptions(false, Duration.ofSeconds(5), null);

        assertThat(DownScript.write(List.of(step("DROP TABLE a"), step("DROP TYPE b")), options, SPLITTER))
                .contains("""
                        -- migrate:down transaction:false lock_timeout:5000ms
                        DROP TABLE a;
                        DROP TYPE b;
                        """);
    }

    @Test
    void writesAWayDownThatHasNothingToDo() {
        String text =
                DownScript.write(List.of(), MigrationOptions.DEFAULTS, SPLITTER).orElseThrow();
        SqlMigrationScript read = SqlMigrationScript.ofDown(text, "down", SPLITTER);

        assertThat(read.has(Direction.DOWN)).isTrue();
        assertThat(Steps.of(read, Direction.DOWN)).isEmpty();
    }

    @Test
    void keepsStatementsThatRunOutsideOfTransactions() {
        Step.Statement drop = step("DROP INDEX CONCURRENTLY i");
        String text = DownScript.write(List.of(drop), MigrationOptions.DEFAULTS, SPLITTER)
                .orElseThrow();

        Step.Statement read =
                (Step.Statement) Steps.of(SqlMigrationScript.ofDown(text, "down", SPLITTER), Direction.DOWN)
                        .getFirst();

        assertThat(read.traits()).isEqualTo(drop.traits());
    }

    @Test
    void cantWriteABackfill() {
        Step.Backfill backfill = new Step.Backfill(
                new ObjectName("public", "users"), List.of(new Step.Assignment("a", "b")), null, 1000, SOMEWHERE);

        assertThat(DownScript.write(List.of(step("SELECT 1"), backfill), MigrationOptions.DEFAULTS, SPLITTER))
                .isEmpty();
    }

    @Test
    void cantWriteAStatementThatWouldBeTreatedInAnotherWay() {
        Step.Statement claimed = new Step.Statement(
                "DROP TABLE a", new StatementTraits(Transactionality.OUTSIDE, null), SOMEWHERE, null, null);

        assertThat(DownScript.write(List.of(claimed), MigrationOptions.DEFAULTS, SPLITTER))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-- nothing", "SELECT 1; SELECT 2", "SELECT 'open", "\\d", "COPY t FROM stdin", "SELECT \0"})
    void cantWriteWhatIsNotExactlyOneStatement(String sql) {
        assertThat(DownScript.write(List.of(of(sql, null)), MigrationOptions.DEFAULTS, SPLITTER))
                .isEmpty();
    }

    @Property(tries = 2000)
    void readsBackWhatItWrites(
            @ForAll("downs") List<Step.Statement> steps, @ForAll("options") MigrationOptions options) {
        Optional<String> text = DownScript.write(List.copyOf(steps), options, SPLITTER);

        assertThat(text).hasValueSatisfying(written -> {
            SqlMigrationScript read = SqlMigrationScript.ofDown(written, "down", SPLITTER);
            assertThat(read.options(Direction.DOWN)).isEqualTo(options);
            assertThat(Steps.of(read, Direction.DOWN)).extracting(Step::text).isEqualTo(texts(steps));
        });
    }

    @Property(tries = 2000)
    void neverWritesWhatWouldBeReadDifferently(@ForAll("anything") List<String> sql) {
        List<Step> steps = sql.stream().<Step>map(text -> of(text, null)).toList();

        DownScript.write(steps, MigrationOptions.DEFAULTS, SPLITTER)
                .ifPresent(written -> assertThat(
                                Steps.of(SqlMigrationScript.ofDown(written, "down", SPLITTER), Direction.DOWN))
                        .extracting(Step::text)
                        .isEqualTo(sql.stream().map(DownScriptTest::alone).toList()));
    }

    @Provide
    Arbitrary<List<Step.Statement>> downs() {
        Arbitrary<String> value = Arbitraries.of(
                "1",
                "'a;b'",
                "'it''s'",
                "E'\\';'",
                "\"q;\"",
                "$$\n-- migrate:up\n;$$",
                "$x$ ' $x$",
                "(1 + /* ; */ 2)",
                "1 -- why;\n",
                "'\n-- migrate:down\n'",
                "'ü🐦\r\n'",
                "U&'\\0061'");
        Arbitrary<Step.Statement> select = value.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(values -> of(alone("SELECT " + String.join("\n, ", values) + "\n"), null));
        Arbitrary<Step.Statement> copy = Arbitraries.of("1\n", "-- migrate:up\n", ";'\n", "\\N\t\\\\.\n", "\n")
                .list()
                .ofMaxSize(4)
                .map(lines -> of("COPY t FROM stdin", String.join("", lines)));
        Arbitrary<Step.Statement> other = Arbitraries.of(
                        "DROP TABLE a",
                        "DROP INDEX CONCURRENTLY i",
                        "ALTER TYPE t ADD VALUE 'x'",
                        "VACUUM a",
                        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 END; END",
                        "CREATE RULE r AS ON INSERT TO a DO (DELETE FROM b; DELETE FROM c)")
                .map(DownScriptTest::step);
        return Arbitraries.oneOf(select, copy, other).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<MigrationOptions> options() {
        Arbitrary<@Nullable Duration> durations = Arbitraries.longs()
                .between(0, Integer.MAX_VALUE)
                .map(Duration::ofMillis)
                .injectNull(0.3);
        return Combinators.combine(Arbitraries.of(true, false), durations, durations)
                .as(MigrationOptions::new);
    }

    @Provide
    Arbitrary<List<String>> anything() {
        return Arbitraries.of(
                        "SELECT 1",
                        ";",
                        "'",
                        "\"",
                        "$$",
                        "--",
                        "/*",
                        "*/",
                        "\n",
                        " ",
                        "-- migrate:down",
                        "-- migrate:up",
                        "E'\\",
                        "(",
                        ")",
                        "COPY t FROM stdin",
                        "\\.",
                        "\\",
                        "x",
                        "\0",
                        "\r")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    /** A statement without the comments around it. */
    private static String alone(String sql) {
        return SPLITTER.split(sql, "alone", 1).getFirst().sql();
    }

    private static List<String> texts(List<Step.Statement> steps) {
        return steps.stream().map(Step::text).toList();
    }

    private static Step.Statement step(String sql) {
        return of(sql, null);
    }

    private static Step.Statement of(String sql, @Nullable String copyData) {
        return new Step.Statement(sql, traits(sql), SOMEWHERE, null, copyData);
    }

    private static StatementTraits traits(String sql) {
        try {
            return SPLITTER.classify(sql);
        } catch (WhimbrelException e) {
            return StatementTraits.ORDINARY;
        }
    }
}
