package dev.whimbrel.migrate.run;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.MigrationScript;
import dev.whimbrel.migrate.ScriptContext;
import dev.whimbrel.migrate.StepSink;
import dev.whimbrel.migrate.builder.Row;
import dev.whimbrel.plan.Step;
import dev.whimbrel.schema.ObjectName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for values that a migration changes and its down does not bring back: a few made-up rows, then up and down, all in one
 * transaction that is rolled back. It finds what shows in those rows, and proves nothing more: what can't run in a
 * transaction, or refuses the rows, is not tried.
 */
final class ValueProof {

    private static final Logger LOG = LoggerFactory.getLogger(ValueProof.class);

    /** Words without which no step changes values that are there. */
    private static final Pattern CHANGES_VALUES = Pattern.compile(
            "\\b(update|delete|truncate|merge|insert|do|call|select|type|execute)\\b", Pattern.CASE_INSENSITIVE);

    private static final WorkSession.Limits LIMITS =
            new WorkSession.Limits(Duration.ofSeconds(5), Duration.ofSeconds(10));

    private final Dialect dialect;
    private final ConnectionSource scratch;
    private final Set<ObjectName> hidden;

    /**
     * A proof on a database.
     *
     * @param hidden tables that belong to the runner
     */
    ValueProof(Dialect dialect, ConnectionSource scratch, Set<ObjectName> hidden) {
        this.dialect = dialect;
        this.scratch = scratch;
        this.hidden = hidden;
    }

    /**
     * What differs after up and down, before the migration is applied for good.
     *
     * @param names the stored columns before it, by identity
     */
    List<String> losses(MigrationId migration, MigrationScript script, Map<String, String> names) {
        if (names.isEmpty() || !script.has(Direction.DOWN)) {
            return List.of();
        }
        try (WorkSession session =
                dialect.openSession(scratch, new WorkSession.Identity("whimbrel_values", "verify"))) {
            String namespace = session.server().defaultNamespace();
            if (namespace == null) {
                return List.of();
            }
            ScriptContext context = ScriptContext.of(dialect, namespace);
            return mayChangeValues(migration, script, context) ? tried(session, script, context, names) : List.of();
        } catch (SQLException | WhimbrelException e) {
            LOG.debug("The values of {} could not be tried out", migration, e);
            return List.of();
        }
    }

    private static boolean mayChangeValues(MigrationId migration, MigrationScript script, ScriptContext context) {
        PlannedMigration plan = Preparation.plan(migration, migration.toString(), script, Direction.UP, context);
        return plan.dependsOnData()
                || plan.plan().steps().stream()
                        .anyMatch(step -> step instanceof Step.Backfill
                                || CHANGES_VALUES.matcher(step.text()).find());
    }

    private List<String> tried(
            WorkSession session, MigrationScript script, ScriptContext context, Map<String, String> names)
            throws SQLException {
        session.begin(LIMITS);
        dialect.addSampleRows(session, hidden);
        Map<String, String> before = dialect.storedValues(session, hidden);
        InTransaction steps = new InTransaction(session);
        script.run(Direction.UP, context, steps);
        script.run(Direction.DOWN, context, steps);
        Map<String, String> after = dialect.storedValues(session, hidden);
        session.rollback();
        return differences(before, after, names);
    }

    private static List<String> differences(
            Map<String, String> before, Map<String, String> after, Map<String, String> names) {
        List<String> differences = new ArrayList<>();
        names.forEach((place, name) -> {
            String table = place.substring(0, place.indexOf('.'));
            boolean sameRows = before.getOrDefault(table, "").equals(after.get(table));
            boolean kept = before.containsKey(place) && after.containsKey(place);
            if (kept && !sameRows) {
                differences.add("rows of table " + name.substring(0, name.lastIndexOf('.')) + ": of "
                        + before.get(table) + ", " + after.get(table) + " are there after up and down");
            } else if (kept && !before.getOrDefault(place, "").equals(after.get(place))) {
                differences.add("the values of column " + name + ", which differ after up and down");
            }
        });
        return differences.stream().distinct().sorted().toList();
    }

    /** Does each step at once. */
    private record InTransaction(WorkSession session) implements StepSink {

        @Override
        public void accept(Step step) {
            try {
                switch (step) {
                    case Step.Statement statement -> run(statement);
                    case Step.Backfill backfill -> session.execute(update(backfill));
                }
            } catch (SQLException e) {
                throw new NotTried(e);
            }
        }

        private void run(Step.Statement statement) throws SQLException {
            if (statement.copyData() == null) {
                session.execute(statement.sql());
            } else {
                session.copyIn(statement.sql(), statement.copyData());
            }
        }

        /** All batches at once. */
        private String update(Step.Backfill backfill) {
            String assignments = backfill.assignments().stream()
                    .map(assignment -> session.identifier(assignment.column()) + " = " + assignment.expression())
                    .collect(Collectors.joining(", "));
            return "UPDATE " + session.identifier(backfill.table().schema()) + "."
                    + session.identifier(backfill.table().name()) + " SET " + assignments
                    + (backfill.where() == null ? "" : " WHERE " + backfill.where());
        }

        @Override
        public List<Row> query(String sql, SourceLocation location) {
            try {
                return session.query(sql).stream().map(Row::new).toList();
            } catch (SQLException e) {
                throw new NotTried(e);
            }
        }
    }

    /** A step that can't be done here says nothing about the migration. */
    private static final class NotTried extends WhimbrelException {

        NotTried(SQLException cause) {
            super(ErrorCode.STATEMENT_FAILED, "A step can't be tried in one transaction", cause);
        }
    }
}
