package dev.whimbrel.cli.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.cli.output.Secrets;
import dev.whimbrel.cli.output.Surroundings;
import dev.whimbrel.cli.output.Terminals;
import dev.whimbrel.cli.output.Verbosity;
import dev.whimbrel.dialect.StatementTraits;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.run.RunEvent;
import dev.whimbrel.plan.Step;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunReportTest {

    private static final MigrationId USERS = new MigrationId(new Version("20260101000001"), "users");
    private static final Step STEP = new Step.Statement(
            "CREATE TABLE users ()", StatementTraits.ORDINARY, new SourceLocation("users.sql", 2), null, null);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private RunReport report(Verbosity verbosity) {
        return new RunReport(new Output(
                new Surroundings(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new BufferedReader(Reader.nullReader()),
                        Terminals.NONE,
                        Map.of(),
                        Path.of("."),
                        Clock.systemUTC(),
                        () -> ZoneOffset.UTC),
                false,
                verbosity,
                new Secrets()));
    }

    private static void whatMayHappen(RunReport report) {
        report.accept(new RunEvent.WaitingForLock("another runner (pid 7)"));
        report.accept(new RunEvent.WaitingForOrphan(8, "CREATE INDEX"));
        report.accept(new RunEvent.OrphanEnded(8));
        report.accept(new RunEvent.Started(USERS, Direction.UP, 1, 3));
        report.accept(new RunEvent.StepStarted(USERS, 2, 3, STEP));
        report.accept(new RunEvent.LockRetry(USERS, 1, 10, Duration.ofMillis(1500), "lock timeout"));
        report.accept(new RunEvent.LeftoverRemoved(USERS, "DROP INDEX x"));
        report.accept(new RunEvent.BackfillProgress(USERS, 10, 20, 30));
        report.accept(new RunEvent.StepFinished(USERS, 2, Duration.ofMillis(4)));
        report.accept(new RunEvent.Finished(USERS, Direction.UP, Duration.ofMillis(1600)));
    }

    @Test
    void tellsWhatAPersonHasToKnow() {
        whatMayHappen(report(Verbosity.NORMAL));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("  + 20260101000001-users                                  1.6 s\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        Waiting for another runner: another runner (pid 7)
                        Waiting for the session of a killed runner (process 8): CREATE INDEX
                        Ended the session of a killed runner (process 8).
                          20260101000001-users goes on after step 1, which is done already.
                          20260101000001-users waited too long for a lock (lock timeout); try 2 of 10 in 1.5 s
                          20260101000001-users: removed what a failed build left: DROP INDEX x
                        """);
    }

    @Test
    void tellsNothingWhenItShouldBeQuiet() {
        whatMayHappen(report(Verbosity.QUIET));

        assertThat(out.size() + err.size()).isZero();
    }

    @Test
    void tellsEveryStatementWhenItShouldBeVerbose() {
        whatMayHappen(report(Verbosity.VERBOSE));

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("-- users.sql:2\nCREATE TABLE users ()\n", "-- 4 ms\n");
    }

    @Test
    void keepsWhatIsDoneForTheCaseThatTheRestFails() {
        RunReport report = report(Verbosity.NORMAL);
        whatMayHappen(report);

        assertThat(report.done()).singleElement().satisfies(outcome -> {
            assertThat(outcome.migration()).isEqualTo(USERS);
            assertThat(outcome.steps()).isOne();
        });
    }
}
