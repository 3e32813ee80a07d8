package dev.whimbrel.cli.migration;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.migrate.MigrationSource;
import dev.whimbrel.migrate.run.Verification;
import dev.whimbrel.migrate.run.Verifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code verify}. */
public final class VerifyCommand implements Command {

    private static final String SCRATCH = "--scratch";
    private static final String OBJECTS =
            "SELECT count(*) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

    @Override
    public CommandName name() {
        return CommandName.of("verify", Topics.MIGRATIONS, "proves that every migration can be taken back");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Options.value(
                SCRATCH, "URL", "an empty database to try them in, instead of one on the embedded server"));
        Help.details(
                spec,
                "Each migration runs up, down and up again in an empty scratch database, and the catalogs before and after are"
                        + " compared object by object. proven: the down gives back exactly what was there. lossy: it does, but"
                        + " values are gone or differ, as a few made-up rows show. no down: there is no way back. wrong: the down"
                        + " fails or leaves something different.",
                "Exit codes: 0, or 1 when one is wrong.");
        Help.examples(spec, "verify", "verify --scratch postgres://localhost/empty_database");
    }

    @Override
    public Answer run(Invocation invocation) {
        MigrationSource source = Runners.source(invocation, Kind.MIGRATIONS);
        int total = source.list().size();
        Instant start = invocation.surroundings().clock().instant();
        try (ScratchSource scratch =
                ScratchSource.open(invocation, invocation.arguments().value(SCRATCH))) {
            requireEmpty(scratch.connections());
            VerificationReport report = new VerificationReport(invocation.output(), total);
            List<Verification> results = new Verifier(Runners.dialect(), source).verify(scratch.connections(), report);
            Duration elapsed =
                    Duration.between(start, invocation.surroundings().clock().instant());
            return new VerifyAnswer(results, total, elapsed);
        }
    }

    /** Nobody wants to have migrations tried out in a database that is in use. */
    private static void requireEmpty(ConnectionSource scratch) {
        try (Connection connection = scratch.open(Map.of());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(OBJECTS)) {
            rows.next();
            if (rows.getLong(1) > 0) {
                throw new WhimbrelException(
                        ErrorCode.USAGE,
                        "The scratch database " + connection.getCatalog()
                                + " is not empty, and verify would change it.\nGive an empty one, or leave --scratch out.");
            }
        } catch (SQLException e) {
            throw new WhimbrelException(
                    ErrorCode.CONNECTION_FAILED, "The scratch database can't be read: " + e.getMessage(), e);
        }
    }
}
