package dev.whimbrel.schema.diff;

import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.SequenceDef;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which task has to come before which. */
final class Scheduling {

    private final Parts before;
    private final Parts after;
    private final Uses usesBefore;
    private final Uses usesAfter;
    private final Tasks tasks;
    private final Order order;

    Scheduling(Parts before, Parts after, Uses usesBefore, Uses usesAfter, Tasks tasks) {
        this.before = before;
        this.after = after;
        this.usesBefore = usesBefore;
        this.usesAfter = usesAfter;
        this.tasks = tasks;
        this.order = new Order(tasks.nodes());
    }

    Order order() {
        for (Node node : tasks.nodes()) {
            switch (node.verb()) {
                case DROP -> dropAfterItsUsers(node);
                case SET_ASIDE -> {
                    usesBefore.usersOf(node.key()).stream()
                            .filter(user -> !order.contains(Node.setAside(user)))
                            .forEach(user -> order.before(Node.drop(user), node));
                    order.before(node, Node.create(node.key()));
                }
                case REDUCE -> {
                    alterAfterWhatReadsItIsGone(node);
                    rebindAfterItsParents(node);
                    freeBeforeDrop(node);
                    order.before(node, Node.alter(node.key()));
                }
                case ALTER -> {
                    alterAfterWhatReadsItIsGone(node);
                    comeAfterWhatIsNeeded(node);
                    comeAfterWhatParentsLose(node);
                    freeBeforeDrop(node);
                }
                case CREATE -> {
                    order.before(order.departure(node.key()), node);
                    comeAfterWhatIsNeeded(node);
                }
            }
        }
        new NameOrder(before, after, usesBefore, usesAfter, tasks, order).apply();
        return order;
    }

    /** Nothing goes before what needs it has gone, or has stopped to need it. */
    private void dropAfterItsUsers(Node node) {
        for (ObjectKey user : usesBefore.usersOf(node.key())) {
            order.before(endOf(user), node);
            order.before(Node.reduce(user), node);
            if (dropOf(user) == null && user.kind() == Kind.OPAQUE) {
                afterTableThatTakesAlong(user, node);
            }
            if (isSoft(user, node.key())) {
                order.rather(Node.drop(before.owner(user)), node);
            }
        }
        if (node.key().kind() == Kind.TABLE) {
            for (ObjectKey column : columnsOf(before, node.key())) {
                usesBefore.usersOf(column).stream()
                        .filter(user -> !before.owner(user).equals(node.key()))
                        .forEach(user -> order.before(endOf(user), node));
            }
            for (ObjectKey part : usesBefore.usersOf(node.key())) {
                keyUsersOf(part, node);
            }
        }
    }

    /** A trigger falls with its table, and its function can go only then. */
    private void afterTableThatTakesAlong(ObjectKey user, Node node) {
        for (ObjectKey used : usesBefore.usedBy(user)) {
            ObjectKey owner = used.whole();
            if (owner.kind() == Kind.TABLE || owner.kind() == Kind.VIEW) {
                order.before(Node.drop(owner), node);
            }
        }
    }

    /** Foreign keys rest on a key of the table, which falls with it. */
    private void keyUsersOf(ObjectKey part, Node table) {
        if (part.kind() == Kind.CONSTRAINT || part.kind() == Kind.INDEX) {
            for (ObjectKey user : usesBefore.usersOf(part)) {
                Node drop = dropOf(user);
                if (drop != null && !before.owner(user).equals(table.key())) {
                    order.before(drop, table);
                }
            }
        }
    }

    private static Set<ObjectKey> columnsOf(Parts parts, ObjectKey table) {
        Set<ObjectKey> columns = new HashSet<>();
        parts.table(table.name())
                .columns()
                .forEach(column -> columns.add(ObjectKey.part(Kind.COLUMN, table.name(), column.name())));
        return columns;
    }

    private void alterAfterWhatReadsItIsGone(Node node) {
        usersGoBefore(node.key(), node);
        if (node.key().kind() == Kind.COLUMN) {
            order.before(Node.drop(Tasks.defaultOf(node.key())), node);
        }
        if (node.key().kind() == Kind.ENUM) {
            for (ObjectKey user : usesBefore.usersOf(node.key())) {
                if (user.kind() == Kind.COLUMN) {
                    readersOf(user, node);
                }
            }
        }
    }

    /** An enum that is rebuilt gives its columns another type. */
    private void readersOf(ObjectKey column, Node node) {
        usersGoBefore(column, node);
        if (!tasks.isRebuilt(column)) {
            order.before(Node.alter(column), node);
        }
    }

    private void comeAfterWhatIsNeeded(Node node) {
        for (ObjectKey needed : neededBy(node)) {
            order.before(createOf(needed), node);
            if (needed.kind() != Kind.SEQUENCE) {
                order.before(alterOf(needed), node);
            }
            if (isSoft(node.key(), needed)) {
                order.rather(Node.create(needed), createOf(after.owner(node.key())));
            }
        }
        if (node.key().kind() == Kind.DEFAULT) {
            order.before(Node.alter(Tasks.columnOf(node.key())), node);
        }
    }

    /** What a parent gets while the table isn't tied to it doesn't come down. */
    private void rebindAfterItsParents(Node node) {
        if (Alterations.holdsRows(before, node.key()) && after.contains(node.key())) {
            usesBefore.usedBy(node.key()).stream()
                    .filter(parent -> usesAfter.usedBy(node.key()).contains(parent))
                    .forEach(parent -> order.before(Node.alter(parent), node));
        }
    }

    /** What a parent loses goes from its children too, unless they get it by themselves. */
    private void comeAfterWhatParentsLose(Node node) {
        if (Alterations.holdsRows(before, node.key())) {
            for (ObjectKey parent : usesBefore.usedBy(node.key())) {
                boolean stays = usesAfter.usedBy(node.key()).contains(parent);
                if (stays && parent.kind() == Kind.TABLE) {
                    columnsOf(before, parent).forEach(column -> order.before(Node.drop(column), node));
                }
            }
        }
    }

    private Set<ObjectKey> neededBy(Node node) {
        Set<ObjectKey> needed = new HashSet<>(usesAfter.usedBy(node.key()));
        if (Alterations.holdsRows(after, node.key())) {
            for (ObjectKey parent : usesAfter.usedBy(node.key())) {
                if (parent.kind() == Kind.TABLE) {
                    needed.addAll(columnsOf(after, parent));
                }
            }
        } else if (node.verb() == Node.Verb.CREATE && node.key().kind() == Kind.TABLE) {
            for (ObjectKey column : columnsOf(after, node.key())) {
                needed.addAll(usesAfter.usedBy(column));
                needed.addAll(usesAfter.usedBy(Tasks.defaultOf(column)));
            }
            needed.removeIf(key -> after.owner(key).equals(node.key()));
        } else if (node.key().kind() == Kind.COLUMN && !order.contains(Node.create(Tasks.defaultOf(node.key())))) {
            needed.addAll(usesAfter.usedBy(Tasks.defaultOf(node.key())));
            needed.remove(node.key());
        } else if (node.key().kind() == Kind.SEQUENCE && node.verb() == Node.Verb.ALTER) {
            needed.add(node.key());
            owner(after, node.key()).ifPresent(needed::add);
        }
        return needed;
    }

    private static Optional<ObjectKey> owner(Parts parts, ObjectKey sequence) {
        return parts.find(sequence, SequenceDef.class)
                .map(SequenceDef::owner)
                .map(owner -> ObjectKey.part(Kind.COLUMN, owner.table(), owner.column()));
    }

    /** A sequence that stays is set free before its column goes. */
    private void freeBeforeDrop(Node node) {
        boolean isFreed = node.verb() == Node.Verb.ALTER && order.contains(Node.reduce(node.key()));
        if (node.key().kind() == Kind.SEQUENCE && !isFreed) {
            owner(before, node.key()).ifPresent(column -> {
                order.before(node, Node.drop(column));
                order.before(node, Node.drop(column.whole()));
            });
        }
    }

    /** Only foreign keys can make a circle of tables, and they can wait until all tables are there. */
    private boolean isSoft(ObjectKey user, ObjectKey used) {
        return user.kind() == Kind.CONSTRAINT
                && used.kind() == Kind.TABLE
                && !user.whole().equals(used);
    }

    /** What reads an object and goes itself, goes before something is done to it. */
    private void usersGoBefore(ObjectKey read, Node node) {
        for (ObjectKey user : usesBefore.usersOf(read)) {
            Node drop = dropOf(user);
            if (drop != null) {
                order.before(drop, node);
            }
        }
    }

    /** What makes an object stop to need others: it goes, or it changes. */
    private Node endOf(ObjectKey key) {
        Node drop = dropOf(key);
        return drop == null ? alterOf(key) : drop;
    }

    private @Nullable Node dropOf(ObjectKey key) {
        return key.kind() == Kind.DEFAULT
                ? firstOf(Node.drop(key), Node.drop(Tasks.columnOf(key)), Node.drop(key.whole()))
                : firstOf(Node.drop(key), Node.drop(before.owner(key)));
    }

    private Node alterOf(ObjectKey key) {
        return key.kind() == Kind.DEFAULT ? Node.alter(Tasks.columnOf(key)) : Node.alter(key);
    }

    private Node createOf(ObjectKey key) {
        Node own = Node.create(key);
        if (order.contains(own)) {
            return own;
        }
        Node column = key.kind() == Kind.DEFAULT ? Node.create(Tasks.columnOf(key)) : own;
        return order.contains(column) ? column : Node.create(after.owner(key));
    }

    private @Nullable Node firstOf(Node... nodes) {
        for (Node node : nodes) {
            if (order.contains(node)) {
                return node;
            }
        }
        return null;
    }
}
