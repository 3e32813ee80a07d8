package dev.whimbrel.generate;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.diff.DiffRules;
import dev.whimbrel.schema.diff.Differ;
import dev.whimbrel.schema.diff.Difference;
import dev.whimbrel.source.DeclaredBeside;
import dev.whimbrel.source.ReadSchema;
import dev.whimbrel.source.ReplayedMigrations;
import dev.whimbrel.source.SchemaReader;
import dev.whimbrel.source.SchemaSource;
import dev.whimbrel.source.ThereAndBack;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds what has to be added to migrations so that they make a goal, and proves it: the migration that was written is carried out
 * in a scratch database, and gives exactly the goal; taken back, it gives exactly what was before. What one transaction holds is
 * rehearsed in one; all else, and what fails there, is done by the same runner as everywhere.
 */
public final class MigrationGenerator implements AutoCloseable {

    private final ReplayedMigrations replayed;
    private final RoutePlanner planner;
    private final SchemaGraph wanted;
    private final Goal said;
    private final List<String> roles;
    private final List<String> notes;
    private final Optional<DeclaredBeside> beside;
    private final boolean isExact;
    private Decisions decided;
    private Route route;

    /**
     * Replays migrations and compares what they make with a goal.
     *
     * @param dialect the kind of database
     * @param reader reads both
     * @param migrations those that are there
     * @param goal what shall be there
     * @param decisions what has been decided
     */
    public MigrationGenerator(
            Dialect dialect, SchemaReader reader, SchemaSource.Migrations migrations, Goal goal, Decisions decisions) {
        this(dialect, reader, reader.replay(migrations), goal, decisions);
    }

    /**
     * Compares what migrations make with a goal.
     *
     * @param dialect the kind of database
     * @param reader reads the goal
     * @param replayed closed with this
     * @param goal what shall be there
     * @param decisions what has been decided
     */
    public MigrationGenerator(
            Dialect dialect, SchemaReader reader, ReplayedMigrations replayed, Goal goal, Decisions decisions) {
        this.roles = goal.roles();
        this.replayed = replayed;
        try {
            this.beside = goal.source() instanceof SchemaSource.Defined defined
                    ? Optional.of(replayed.beside(defined))
                    : Optional.empty();
            ReadSchema read = read(reader, beside, goal.source());
            this.isExact = read.notes().isEmpty();
            this.notes = Stream.concat(read.notes().stream(), replayed.schema().notes().stream())
                    .distinct()
                    .toList();
            this.planner = new RoutePlanner(dialect, replayed::after, Caution.LOSSES);
            this.route = planner.plan(replayed.schema(), read.graph(), goal, decisions);
            this.decided = decisions;
            this.wanted = read.graph();
            this.said = goal;
            remember(goalBeside -> goalBeside.compared(wanted.schema()));
        } catch (RuntimeException | Error e) {
            replayed.close();
            throw e;
        }
    }

    private static ReadSchema read(SchemaReader reader, Optional<DeclaredBeside> beside, SchemaSource source) {
        try {
            Optional<ReadSchema> known = beside.isPresent() ? beside.get().read() : Optional.empty();
            return known.orElseGet(() -> reader.read(source));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static WhimbrelException unreadable(SQLException e) {
        return new WhimbrelException(
                ErrorCode.CONNECTION_FAILED, "The scratch database can't be read: " + e.getMessage(), e);
    }

    /** Only what leaves nothing over is remembered: the next time all that didn't change since is taken to be there. */
    private void remember(Consumer<DeclaredBeside> how) {
        if (isExact && route.kept().isEmpty() && route.untouched().isEmpty()) {
            beside.ifPresent(how);
        }
    }

    /** The way to the goal. */
    public Route route() {
        return route;
    }

    /** What the migrations make. */
    public ReadSchema migrated() {
        return replayed.schema();
    }

    /** Decides anew; the route is another one then. */
    public void decide(Decisions decisions) {
        if (!decisions.equals(decided)) {
            route = planner.plan(replayed.schema(), wanted, said, decisions);
            decided = decisions;
        }
    }

    /** What a person should know about how both were read, as sentences. */
    public List<String> notes() {
        return notes;
    }

    /**
     * Proves a migration that was written from the route.
     *
     * @throws WhimbrelException {@code PROOF_FAILED} when it makes something else than the goal, or its way back leads elsewhere; or
     *     what the server says when it refuses a statement
     */
    public void prove(AvailableMigration written) {
        try {
            replayed.makeRoles(roles);
            if (!isProvenBy(replayed.rehearse(written))) {
                check("up", replayed.apply(written), route.goal());
                check("down", replayed.takeBack(written), replayed.schema().graph());
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
        remember(goalBeside -> goalBeside.reachedBy(written));
    }

    private boolean isProvenBy(Optional<ThereAndBack> rehearsed) {
        return rehearsed.isPresent()
                && isThere(left(rehearsed.get().there(), route.goal()))
                && isThere(left(rehearsed.get().back(), replayed.schema().graph()));
    }

    private Difference left(SchemaGraph made, SchemaGraph wanted) {
        return Differ.between(
                made, wanted, DiffRules.ofMajorVersion(replayed.schema().majorVersion()));
    }

    private boolean isThere(Difference left) {
        return left.changes().isEmpty() && !isMoreUntouched(left);
    }

    private boolean isMoreUntouched(Difference left) {
        List<Difference.Untouched> known = route.untouched();
        return left.untouched().stream()
                .anyMatch(
                        each -> known.stream().noneMatch(other -> other.object().equals(each.object())));
    }

    private void check(String direction, SchemaGraph made, SchemaGraph wanted) {
        Difference left = left(made, wanted);
        if (!isThere(left)) {
            throw new WhimbrelException(
                    ErrorCode.PROOF_FAILED,
                    "The generated migration was tried on a scratch database, and its " + direction
                            + " leads elsewhere. Nothing was written. What is left to do there: "
                            + left.changes().stream()
                                    .map(change -> change.describe())
                                    .toList()
                            + (isMoreUntouched(left) ? left.untouched().toString() : ""));
        }
    }

    @Override
    public void close() {
        replayed.close();
    }
}
