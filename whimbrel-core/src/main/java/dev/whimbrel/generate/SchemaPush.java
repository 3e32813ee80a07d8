package dev.whimbrel.generate;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.migrate.run.MigratorSettings;
import dev.whimbrel.migrate.run.PlanRunner;
import dev.whimbrel.plan.Plan;
import dev.whimbrel.plan.Step;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.RenameEnum;
import dev.whimbrel.schema.change.RenameEnumValue;
import dev.whimbrel.schema.change.RenameTable;
import dev.whimbrel.schema.diff.DiffRules;
import dev.whimbrel.schema.diff.Differ;
import dev.whimbrel.schema.diff.Difference;
import dev.whimbrel.source.ChangeScript;
import dev.whimbrel.source.DatabaseCopy;
import dev.whimbrel.source.ReadSchema;
import dev.whimbrel.source.SchemaReader;
import dev.whimbrel.source.SchemaSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what takes a live database to a goal, and proves it on a copy without rows before anything is done: there it has to give
 * exactly the goal. The database itself is only read here; a {@link PlanRunner} carries out what {@link #prove} returns.
 */
public final class SchemaPush implements AutoCloseable {

    private static final String NAME = "The database";

    private final Dialect dialect;
    private final SchemaReader reader;
    private final SchemaSource.Live live;
    private final Goal goal;
    private final RoutePlanner planner;
    private final ReadSchema wanted;
    private final ReadSchema read;
    private final ReadSchema start;
    private final List<String> notes = new ArrayList<>();
    private @Nullable DatabaseCopy copy;
    private Decisions decided;
    private Route route;

    /**
     * Reads a database and compares it with a goal.
     *
     * @param dialect the kind of database
     * @param reader reads both
     * @param live the database
     * @param goal what it shall be
     * @param decisions what has been decided
     */
    public SchemaPush(Dialect dialect, SchemaReader reader, SchemaSource.Live live, Goal goal, Decisions decisions) {
        this.dialect = dialect;
        this.reader = reader;
        this.live = live;
        this.goal = goal;
        this.wanted = reader.read(goal.source());
        this.read = reader.read(live);
        this.planner = new RoutePlanner(dialect, statements -> copy().after(statements), Caution.EVERY_DROP);
        notes.addAll(wanted.notes());
        try {
            this.start = comparable();
            this.route = planned(decisions);
            this.decided = decisions;
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Texts of different versions can't be compared, so the copy stands for the database then. */
    private ReadSchema comparable() {
        if (read.majorVersion() == wanted.majorVersion()) {
            return read;
        }
        notes.add(live.name() + " is on version " + read.majorVersion() + " and the scratch server is version "
                + wanted.majorVersion() + ", so it was built again there to be compared, and the proof is one of that"
                + " version. A scratch server of the same version (--scratch) is more exact.");
        return new ReadSchema(copy().schema().graph(), Math.min(read.majorVersion(), wanted.majorVersion()), List.of());
    }

    private DatabaseCopy copy() {
        if (copy == null) {
            copy = reader.copy(live.name(), read);
            notes.addAll(copy.schema().notes());
        }
        return copy;
    }

    private Route planned(Decisions decisions) {
        Route planned = planner.plan(start, wanted.graph(), goal, decisions);
        return planned.withChangedValues(new RowSearch(dialect, live).changedBy(planned), decisions);
    }

    /** The way to the goal. */
    public Route route() {
        return route;
    }

    /** Decides anew; the route is another one then. */
    public void decide(Decisions decisions) {
        if (!decisions.equals(decided)) {
            route = planned(decisions);
            decided = decisions;
        }
    }

    /** What a person should know about how it was found out, as sentences. */
    public List<String> notes() {
        return notes.stream().distinct().toList();
    }

    /**
     * Tries the route on the copy.
     *
     * @return its statements, in one transaction if the server takes them so
     * @throws WhimbrelException {@code PROOF_FAILED} when it leads elsewhere, or what the server says when it refuses a statement
     */
    public Plan prove() {
        DatabaseCopy tried = copy();
        PlanRunner runner = new PlanRunner(MigratorSettings.of(tried.connections(), dialect, List::of));
        try {
            tried.makeRoles(goal.roles());
            Set<String> different = described(between(tried.schema().graph(), start.graph()));
            Plan plan = inOneTransaction(plan(), runner);
            runner.run(plan, () -> true);
            Set<String> left = described(between(tried.read(), route.goal()));
            left.removeAll(different);
            left.removeAll(untouched(route.untouched()));
            if (!left.isEmpty()) {
                throw new WhimbrelException(
                        ErrorCode.PROOF_FAILED,
                        "The changes were tried on a copy of the database without its rows, and lead elsewhere. Nothing was"
                                + " changed. What is left to do there: " + left);
            }
            return plan;
        } catch (SQLException e) {
            throw new WhimbrelException(
                    ErrorCode.CONNECTION_FAILED, "The scratch database can't be read: " + e.getMessage(), e);
        }
    }

    /** A value of an enum may be new and unused; but the rows' conversion into the enum may use it, which no copy shows. */
    private Plan inOneTransaction(Plan plan, PlanRunner onCopy) {
        if (plan.groups(true).size() == 1) {
            return plan;
        }
        boolean converts = route.up().stream().anyMatch(SchemaPush::convertsValues);
        return converts || !onCopy.takesInOneTransaction(plan)
                ? plan.withCommitsFirst(renaming(plan))
                : plan.withoutCommitsBetween();
    }

    /** How many steps up to the last rename: what comes after them uses the new names. */
    private static int renaming(Plan plan) {
        int steps = 0;
        for (int i = 0; i < plan.steps().size(); i++) {
            boolean rename = plan.steps().get(i) instanceof Step.Statement statement && isRename(statement.change());
            steps = rename ? i + 1 : steps;
        }
        return steps;
    }

    private static boolean isRename(@Nullable Change change) {
        return change instanceof RenameTable || change instanceof RenameEnum || change instanceof RenameEnumValue;
    }

    private static boolean convertsValues(Change change) {
        return change instanceof AlterColumn alter && alter.patch().type() != null;
    }

    /**
     * Asks the database for rows with which a change is sure to fail. What can't be asked before the changes begin, for example
     * about a column that they add, is not asked.
     *
     * @throws WhimbrelException {@code CONNECTION_FAILED} when it can't be reached
     */
    public List<RowsInTheWay> rowsInTheWay() {
        return new RowSearch(dialect, live).inTheWayOf(route);
    }

    /** What a database that was pushed to still differs in: nothing, unless somebody else has changed it again. */
    public Set<String> leftToDo() {
        if (read.majorVersion() != wanted.majorVersion()) {
            return Set.of();
        }
        Set<String> left = described(between(reader.read(live).graph(), route.goal()));
        left.removeAll(untouched(route.untouched()));
        return left;
    }

    private Plan plan() {
        ChangeScript script = ChangeScript.of(route.up(), dialect);
        List<Step> steps = new ArrayList<>();
        script.preparation().forEach(sql -> steps.add(step(sql, null)));
        script.parts().forEach(part -> part.statements().forEach(sql -> steps.add(step(sql, part.change()))));
        return new Plan(steps);
    }

    private static Step step(Sql sql, @Nullable Change change) {
        return new Step.Statement(sql.text(), sql.traits(), new SourceLocation(NAME, 0), change, null);
    }

    /** Whether the database is still as it was when it was read. */
    public boolean isAsRead() {
        ReadSchema now = reader.read(live);
        return now.majorVersion() == read.majorVersion()
                && between(read.graph(), now.graph()).isNone();
    }

    private Difference between(SchemaGraph from, SchemaGraph to) {
        return Differ.between(from, to, DiffRules.ofMajorVersion(start.majorVersion()));
    }

    private static Set<String> described(Difference difference) {
        Set<String> texts = new TreeSet<>(untouched(difference.untouched()));
        difference.changes().forEach(change -> texts.add(change.describe()));
        return texts;
    }

    private static Set<String> untouched(List<Difference.Untouched> untouched) {
        Set<String> texts = new HashSet<>();
        untouched.forEach(left -> texts.add(left.object().toString()));
        return texts;
    }

    @Override
    public void close() {
        if (copy != null) {
            copy.close();
        }
    }
}
