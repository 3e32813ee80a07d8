package dev.whimbrel.schema.diff;

import static dev.whimbrel.schema.diff.Upheaval.part;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.ViewDef;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CreateTable;
import dev.whimbrel.schema.change.CreateView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts into the creation of a table or materialized view what needs nothing that comes later, and leaves out the end of foreign
 * keys whose table ends soon enough.
 */
final class Folding {

    private final Parts before;
    private final Parts after;
    private final Tasks tasks;
    private final Order order;
    private final List<Node> sorted;
    private final Map<Node, Integer> places = new HashMap<>();
    private final Set<Node> folded = new HashSet<>();
    private final Map<ObjectName, List<Node>> foldedInto = new HashMap<>();

    Folding(Parts before, Parts after, Tasks tasks, Order order) {
        this.before = before;
        this.after = after;
        this.tasks = tasks;
        this.order = order;
        this.sorted = order.sorted();
        for (int place = 0; place < sorted.size(); place++) {
            places.put(sorted.get(place), place);
        }
    }

    List<Change> changes() {
        for (Node node : sorted) {
            if (node.verb() == Node.Verb.CREATE) {
                foldIntoCreation(node);
            } else if (node.verb() == Node.Verb.DROP) {
                foldIntoDrop(node);
            }
        }
        List<Change> changes = new ArrayList<>();
        for (Node node : sorted) {
            if (!folded.contains(node)) {
                tasks.changes(node).forEach(change -> changes.add(whole(change)));
            }
        }
        return changes;
    }

    private void foldIntoCreation(Node node) {
        boolean isPart = node.key().kind() == Kind.CONSTRAINT || node.key().kind() == Kind.INDEX;
        Node owner = Node.create(after.owner(node.key()));
        Integer place = places.get(owner);
        if (isPart && place != null && canStandAt(node, place)) {
            folded.add(node);
            foldedInto
                    .computeIfAbsent(node.key().name(), name -> new ArrayList<>())
                    .add(node);
            places.put(node, place);
        }
    }

    private boolean canStandAt(Node node, int place) {
        return order.predecessors(node).stream()
                .allMatch(predecessor -> places.getOrDefault(predecessor, Integer.MAX_VALUE) <= place);
    }

    /** Something that has to wait for the end of the foreign key must not come before the end of its table. */
    private void foldIntoDrop(Node node) {
        Node owner = Node.drop(before.owner(node.key()));
        Integer place = places.get(owner);
        if (node.key().kind() == Kind.CONSTRAINT && place != null && !isAwaitedBefore(node, place)) {
            folded.add(node);
        }
    }

    private boolean isAwaitedBefore(Node node, int place) {
        return order.followers(node).stream().anyMatch(follower -> places.getOrDefault(follower, 0) < place);
    }

    private Change whole(Change change) {
        return switch (change) {
            case CreateTable create -> new CreateTable(whole(create.definition()));
            case CreateView create -> new CreateView(whole(create.definition()), create.orReplace());
            default -> change;
        };
    }

    private TableDef whole(TableDef table) {
        List<ConstraintDef> constraints = new ArrayList<>();
        List<IndexDef> indexes = new ArrayList<>();
        for (Node node : foldedOf(table.name())) {
            TableDef all = after.schema().tables().get(table.name());
            if (all != null && node.key().kind() == Kind.CONSTRAINT) {
                all.constraint(part(node.key())).ifPresent(constraints::add);
            } else if (all != null) {
                all.index(part(node.key())).ifPresent(indexes::add);
            }
        }
        return table.withConstraints(constraints).withIndexes(indexes);
    }

    private ViewDef whole(ViewDef view) {
        Set<String> names = new HashSet<>();
        foldedOf(view.name()).forEach(node -> names.add(part(node.key())));
        ViewDef all = after.schema().views().getOrDefault(view.name(), view);
        return view.withIndexes(all.indexes().stream()
                .filter(index -> names.contains(index.name()))
                .toList());
    }

    private List<Node> foldedOf(ObjectName owner) {
        return foldedInto.getOrDefault(owner, List.of());
    }
}
