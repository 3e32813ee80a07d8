package dev.whimbrel.schema.diff;

import static dev.whimbrel.schema.diff.Upheaval.part;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says which names have to be free before something else takes them; also those that the server takes by itself. */
final class NameOrder {

    private final Parts before;
    private final Parts after;
    private final Uses usesBefore;
    private final Uses usesAfter;
    private final Tasks tasks;
    private final Order order;

    NameOrder(Parts before, Parts after, Uses usesBefore, Uses usesAfter, Tasks tasks, Order order) {
        this.before = before;
        this.after = after;
        this.usesBefore = usesBefore;
        this.usesAfter = usesAfter;
        this.tasks = tasks;
        this.order = order;
    }

    void apply() {
        namesAreFreedFirst();
        identities();
    }

    /** Tables, views, sequences, indexes and types share one space of names. */
    private void namesAreFreedFirst() {
        Map<ObjectName, List<Node>> freed = new HashMap<>();
        for (Node node : tasks.nodes()) {
            if ((node.verb() == Node.Verb.DROP || node.verb() == Node.Verb.SET_ASIDE)
                    && order.departure(node.key()).equals(node)) {
                names(before, node.key())
                        .forEach(name -> freed.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(node));
            }
        }
        for (Node node : tasks.nodes()) {
            if (node.verb() == Node.Verb.CREATE) {
                for (ObjectName name : names(after, node.key())) {
                    freed.getOrDefault(name, List.of()).forEach(drop -> order.before(drop, node));
                }
                if (after.get(node.key()) instanceof ConstraintDef.PrimaryKey) {
                    primaryKeysOf(node.key()).forEach(old -> order.before(Node.drop(old), node));
                }
            }
        }
    }

    private List<ObjectKey> primaryKeysOf(ObjectKey key) {
        return usesBefore.usersOf(key.whole()).stream()
                .filter(part -> before.get(part) instanceof ConstraintDef.PrimaryKey)
                .toList();
    }

    private static List<ObjectName> names(Parts parts, ObjectKey key) {
        return switch (key.kind()) {
            case TABLE -> {
                List<ObjectName> names = new ArrayList<>(List.of(key.name()));
                parts.table(key.name())
                        .constraints()
                        .forEach(c -> names.add(key.name().renamed(c.name())));
                parts.table(key.name())
                        .indexes()
                        .forEach(i -> names.add(key.name().renamed(i.name())));
                yield names;
            }
            case VIEW, ENUM, SEQUENCE -> List.of(key.name());
            case OPAQUE -> opaqueName(key);
            case INDEX, CONSTRAINT -> List.of(key.name().renamed(part(key)));
            default -> List.of();
        };
    }

    /** A name that needs no quotes, for an object known by its text that may share the space of names. */
    private static List<ObjectName> opaqueName(ObjectKey key) {
        String[] words = key.name().name().split("\\.", 2);
        return words.length == 2 && !words[1].contains("(") && !words[1].contains(" ")
                ? List.of(new ObjectName(words[0], words[1]))
                : List.of();
    }

    /** The server makes the sequence of an identity by itself, under the name that the one of a serial column has. */
    private void identities() {
        for (Node node : tasks.nodes()) {
            if (node.verb() == Node.Verb.ALTER && node.key().kind() == Kind.COLUMN) {
                ObjectKey standard = Tasks.defaultOf(node.key());
                boolean hadIdentity = hasIdentity(before, node.key());
                boolean hasIdentity = hasIdentity(after, node.key());
                if (!hadIdentity && hasIdentity) {
                    usesBefore.usedBy(standard).forEach(sequence -> order.before(Node.drop(sequence), node));
                } else if (hadIdentity && !hasIdentity) {
                    usesAfter.usedBy(standard).forEach(sequence -> order.before(node, Node.create(sequence)));
                }
            }
        }
    }

    private static boolean hasIdentity(Parts parts, ObjectKey column) {
        return parts.find(column, ColumnDef.class)
                .filter(definition -> definition.identity() != null)
                .isPresent();
    }
}
