package dev.whimbrel.generate;

import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.schema.Dependencies;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.DropObject;
import dev.whimbrel.schema.diff.DataLoss;
import dev.whimbrel.schema.diff.Difference;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from one schema to another and back, as far as it can be known.
 *
 * @param up the changes, renames first; none when nothing has to be done
 * @param down the changes that take them back
 * @param questions what has to be decided before any of it may happen
 * @param untouched what differs too, and stays as it is
 * @param goal what it leads to: the goal, with what stays although the goal doesn't speak of it
 * @param kept what stays so
 * @param changedValues the values that another type changes, as far as they were looked for; a proof on no rows can't tell
 */
public record Route(
        List<Change> up,
        List<Change> down,
        List<Question> questions,
        List<Difference.Untouched> untouched,
        SchemaGraph goal,
        List<ObjectKey> kept,
        List<DataLoss> changedValues) {

    public Route {
        up = List.copyOf(up);
        down = List.copyOf(down);
        questions = List.copyOf(questions);
        untouched = List.copyOf(untouched);
        kept = List.copyOf(kept);
        changedValues = List.copyOf(changedValues);
    }

    /** The same with values that change, which are questions unless that was decided. */
    Route withChangedValues(List<DataLoss> changed, Decisions decisions) {
        List<Question> more = new ArrayList<>(questions);
        for (DataLoss loss : changed) {
            if (!decisions.allow(loss)) {
                more.add(new Question(loss, List.of(), false));
            }
        }
        return new Route(up, down, more, untouched, goal, kept, changed);
    }

    /** Whether nothing has to be done. */
    public boolean isNone() {
        return up.isEmpty();
    }

    /** Whether everything is decided. */
    public boolean isDecided() {
        return questions.isEmpty();
    }

    /** What the way there loses. */
    public List<DataLoss> losses() {
        List<DataLoss> losses = new ArrayList<>(DataLoss.of(up));
        losses.addAll(changedValues);
        return losses;
    }

    /** What the way back loses: rows and values. The text of what the way there made is in the migration and can't get lost. */
    public List<DataLoss> lossesBack() {
        return DataLoss.of(down).stream()
                .filter(loss -> loss.object().kind() != ObjectKey.Kind.OPAQUE || holdsRows(loss.object()))
                .toList();
    }

    private boolean holdsRows(ObjectKey dropped) {
        return down.stream()
                .anyMatch(change -> change instanceof DropObject drop
                        && drop.object().holdsRows()
                        && ObjectKey.of(drop.object()).equals(dropped));
    }

    /** What may go: what goes or loses values, and what stays only because the goal doesn't speak of it. */
    public List<ObjectKey> droppable() {
        List<ObjectKey> objects = new ArrayList<>(kept);
        DroppedObjects.of(up, Dependencies.none()).forEach(loss -> objects.add(loss.object()));
        changedValues.forEach(loss -> objects.add(loss.object()));
        return objects;
    }

    /** What depends on the rows that are there. */
    public List<DataDependence> dependences(Renderer renderer) {
        return DataDependence.of(up, goal.schema(), renderer);
    }
}
