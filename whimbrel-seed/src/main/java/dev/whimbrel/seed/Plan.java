package dev.whimbrel.seed;

import dev.whimbrel.schema.ConstraintDef.ForeignKey;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all tables of one run have in common. */
final class Plan {

    private final Wishes wishes;
    private final Server server;
    private final Judge judge;
    private final ColumnForms forms;
    private final Fakes fakes;
    private final Map<ObjectName, Making> tables;
    private final Order order;
    private final Set<Wishes.Place> referenced = new HashSet<>();
    private final Map<ObjectName, Boolean> filled = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    Plan(Wishes wishes, Server server, Judge judge, Fakes fakes, Schema schema, Map<ObjectName, Making> tables) {
        this.wishes = wishes;
        this.server = server;
        this.judge = judge;
        this.fakes = fakes;
        this.tables = tables;
        forms = new ColumnForms(schema, server, judge, fakes, wishes);
        order = Order.of(tables);
        schema.tables()
                .values()
                .forEach(table -> Order.keys(table)
                        .forEach(key -> key.referencedColumns()
                                .forEach(column -> referenced.add(new Wishes.Place(key.referencedTable(), column)))));
    }

    Wishes wishes() {
        return wishes;
    }

    Server server() {
        return server;
    }

    Judge judge() {
        return judge;
    }

    ColumnForms forms() {
        return forms;
    }

    Fakes fakes() {
        return fakes;
    }

    Order order() {
        return order;
    }

    /** What somebody should know. */
    List<String> notes() {
        return notes;
    }

    /** The next values of sequences that several columns may share. */
    Map<String, Long> sequences() {
        return sequences;
    }

    /** Whether a foreign key refers to a column. */
    boolean isReferenced(ObjectName table, String column) {
        return referenced.contains(new Wishes.Place(table, column));
    }

    /** The rows that a foreign key of a table can refer to. */
    Parents parents(Making child, ForeignKey key) {
        Making made = tables.get(key.referencedTable());
        boolean hasRows = made == null ? hasRows(key.referencedTable()) : made.existing() > 0;
        @Nullable Making usable = order.refersToExisting(key) ? null : made;
        return Parents.of(key, server, usable, hasRows);
    }

    private boolean hasRows(ObjectName table) {
        return filled.computeIfAbsent(
                table, name -> "t".equals(server.one("SELECT EXISTS (SELECT FROM " + server.name(name) + ")")));
    }
}
