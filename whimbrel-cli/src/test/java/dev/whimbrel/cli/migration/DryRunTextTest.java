package dev.whimbrel.cli.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.dialect.StatementTraits;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.MigrationOptions;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.run.PlannedMigration;
import dev.whimbrel.plan.Plan;
import dev.whimbrel.plan.Step;
import dev.whimbrel.schema.ObjectName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DryRunTextTest {

    private static final SourceLocation PLACE = new SourceLocation("users.sql", 1);

    private static Step statement(String sql) {
        return new Step.Statement(sql, StatementTraits.ORDINARY, PLACE, null, null);
    }

    private static String text(MigrationOptions options, boolean dependsOnData, Step... steps) {
        MigrationId users = new MigrationId(new Version("20260101000001"), "users");
        PlannedMigration plan = new PlannedMigration(
                users, Direction.DOWN, "users.sql", options, new Plan(List.of(steps)), dependsOnData);
        return DryRunText.of(Kind.MIGRATIONS, List.of(plan), "shop");
    }

    @Test
    void aBackfillIsWrittenAsOneStatementBetweenTransactions() {
        Step backfill = new Step.Backfill(
                new ObjectName("public", "Order Items"),
                List.of(new Step.Assignment("total", "price * 2"), new Step.Assignment("Seen", "true")),
                "total IS NULL",
                500,
                PLACE);

        assertThat(text(MigrationOptions.DEFAULTS, false, statement("SELECT 1"), backfill, statement("SELECT 2")))
                .isEqualTo("""
                        -- Dry run for database shop: 1 migration, nothing was touched.

                        -- 20260101000001-users, down, from users.sql
                        BEGIN;
                        SELECT 1;
                        COMMIT;
                        -- In batches of 500 rows along the primary key, each in a transaction of its own. The same in one statement:
                        UPDATE public."Order Items"
                        SET total = price * 2, "Seen" = true
                        WHERE total IS NULL;
                        BEGIN;
                        SELECT 2;
                        COMMIT;
                        -- Whimbrel removes the entry in its history in the last transaction.""");
    }

    @Test
    void limitsAreSetInTheTransactionAndDataIsPointedOut() {
        MigrationOptions options = new MigrationOptions(true, Duration.ofSeconds(2), Duration.ofMinutes(1));

        assertThat(text(options, true, statement("SELECT 1"))).contains("""
                        -- It reads rows and decides by them, so that the steps it really takes may be others.
                        BEGIN;
                        SET LOCAL lock_timeout = '2000ms';
                        SET LOCAL statement_timeout = '60000ms';
                        SELECT 1;
                        COMMIT;
                        """);
    }

    @Test
    void aTerminatorNeverBecomesPartOfAComment() {
        assertThat(text(MigrationOptions.DEFAULTS, false, statement("SELECT 1 -- one")))
                .contains("SELECT 1 -- one\n;\n");
        assertThat(text(MigrationOptions.DEFAULTS, false, statement("SELECT '--'")))
                .contains("SELECT '--'\n;\n");
        assertThat(text(MigrationOptions.DEFAULTS, false, statement("-- one\nSELECT 1")))
                .contains("-- one\nSELECT 1;\n");
    }
}
