package dev.whimbrel.generate;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.Inverse;
import dev.whimbrel.schema.change.RenameColumn;
import dev.whimbrel.schema.change.RenameTable;
import dev.whimbrel.schema.diff.DataLoss;
import dev.whimbrel.schema.diff.DiffRules;
import dev.whimbrel.schema.diff.Differ;
import dev.whimbrel.schema.diff.Difference;
import dev.whimbrel.schema.diff.RenameCandidates;
import dev.whimbrel.schema.diff.RenameCandidates.Candidate;
import dev.whimbrel.source.ReadSchema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the way from a schema to a goal. Renames are carried out first, on a scratch database, because only the server follows a
 * new name into the texts of expressions; what still differs is compared then.
 */
public final class RoutePlanner {

    private final Dialect dialect;
    private final Renaming renaming;
    private final Caution caution;

    /**
     * A planner.
     *
     * @param dialect the kind of database
     * @param renaming tries renames out
     * @param caution what has to be decided
     */
    public RoutePlanner(Dialect dialect, Renaming renaming, Caution caution) {
        this.dialect = dialect;
        this.renaming = renaming;
        this.caution = caution;
    }

    /** Tells what a database would be after some statements. */
    @FunctionalInterface
    public interface Renaming {
        SchemaGraph after(List<Sql> statements) throws SQLException;
    }

    /**
     * The way.
     *
     * @param start what is there
     * @param goal what shall be there, in the words of the same server
     * @param said what the goal's author says about it
     * @param decisions what else has been decided
     * @throws WhimbrelException {@code USAGE} when a decision names what isn't there
     */
    public Route plan(ReadSchema start, SchemaGraph goal, Goal said, Decisions decisions) {
        List<Change> renames = new ArrayList<>();
        Schema renamed = start.graph().schema();
        for (Change rename : said.renames()) {
            if (isOpen(rename, renamed)) {
                renames.add(rename);
                renamed = rename.apply(renamed);
            }
        }
        for (Candidate decided : decisions.renames()) {
            Change rename = change(decided);
            refuseImpossible(rename, renamed);
            renames.add(rename);
            renamed = rename.apply(renamed);
        }
        DiffRules rules = DiffRules.ofMajorVersion(start.majorVersion());
        SchemaGraph moved = moved(start.graph(), renames);
        KeptObjects kept = KeptObjects.of(moved, goal, decisions);
        Difference up = Differ.between(moved, kept.goal(), rules.withRemaps(said.remaps()));
        Difference down = Differ.between(kept.goal(), moved, rules);
        List<Change> there = new ArrayList<>(renames);
        there.addAll(up.changes());
        List<Change> back = new ArrayList<>(down.changes());
        back.addAll(backFrom(renames, start.graph().schema()));
        List<Question> questions = questions(up, moved, goal.schema(), decisions);
        return new Route(there, back, questions, up.untouched(), kept.goal(), kept.objects(), List.of());
    }

    private static boolean isOpen(Change rename, Schema schema) {
        try {
            rename.apply(schema);
            return true;
        } catch (WhimbrelException e) {
            if (e.code() == ErrorCode.CHANGE_NOT_APPLICABLE) {
                return false;
            }
            throw e;
        }
    }

    private static void refuseImpossible(Change rename, Schema schema) {
        try {
            rename.apply(schema);
        } catch (WhimbrelException e) {
            throw new WhimbrelException(ErrorCode.USAGE, "--rename: " + e.getMessage(), e);
        }
    }

    private static Change change(Candidate candidate) {
        return switch (candidate) {
            case Candidate.OfTable table ->
                new RenameTable(table.from(), table.to().name());
            case Candidate.OfColumn column -> new RenameColumn(column.table(), column.from(), column.to());
        };
    }

    private SchemaGraph moved(SchemaGraph start, List<Change> renames) {
        if (renames.isEmpty()) {
            return start;
        }
        Renderer renderer = dialect.renderer("");
        List<Sql> statements = new ArrayList<>();
        renames.forEach(rename -> statements.addAll(renderer.render(rename)));
        try {
            return renaming.after(statements);
        } catch (SQLException e) {
            throw new WhimbrelException(
                    ErrorCode.STATEMENT_FAILED, "The renames can't be carried out: " + e.getMessage(), e);
        }
    }

    private static List<Change> backFrom(List<Change> renames, Schema start) {
        List<Change> back = new ArrayList<>();
        Schema schema = start;
        for (Change rename : renames) {
            if (rename.inverse(schema) instanceof Inverse.Changes inverse) {
                back.addAll(0, inverse.changes());
            }
            schema = rename.apply(schema);
        }
        return back;
    }

    private List<Question> questions(Difference up, SchemaGraph from, Schema to, Decisions decisions) {
        List<Candidate> candidates = RenameCandidates.between(from.schema(), to);
        List<Question> questions = new ArrayList<>();
        List<DataLoss> losses = switch (caution) {
            case LOSSES -> DataLoss.of(up.changes());
            case EVERY_DROP -> DroppedObjects.of(up.changes(), from.dependencies());
        };
        for (DataLoss loss : losses) {
            if (!decisions.allow(loss)) {
                questions.add(new Question(
                        loss,
                        candidates.stream()
                                .filter(candidate -> source(candidate).equals(loss.object()))
                                .toList(),
                        KeptSearch.mayStay(loss.object(), to)));
            }
        }
        return questions;
    }

    private static ObjectKey source(Candidate candidate) {
        return switch (candidate) {
            case Candidate.OfTable table -> ObjectKey.of(Kind.TABLE, table.from());
            case Candidate.OfColumn column -> ObjectKey.part(Kind.COLUMN, column.table(), column.from());
        };
    }
}
