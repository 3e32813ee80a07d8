package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.ColumnBuilder;
import dev.whimbrel.migrate.builder.ColumnKinds;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Columns while they are described, with the keys, checks and references that they bring along. */
class DraftColumns extends Draft implements ColumnKinds {

    private final ObjectName table;
    private final List<DraftColumn> columns = new ArrayList<>();
    private final List<DraftConstraint> constraints = new ArrayList<>();

    DraftColumns(Recorder recorder, ObjectName table) {
        super(recorder);
        this.table = table;
    }

    final ObjectName table() {
        return table;
    }

    final List<DraftColumn> columns() {
        return columns;
    }

    /** In the order in which they were named. */
    final List<DraftConstraint> constraints() {
        return constraints;
    }

    @Override
    public ColumnBuilder column(String name, SqlType type) {
        return add(name, type, List.of(), false);
    }

    @Override
    public ColumnBuilder column(String name, String type) {
        return column(name, recorder().type(type, table.schema()));
    }

    @Override
    public ColumnBuilder serial(String name) {
        return add(name, SqlType.integer(), List.of(), true);
    }

    @Override
    public ColumnBuilder bigserial(String name) {
        return add(name, SqlType.bigint(), List.of(), true);
    }

    @Override
    public ColumnBuilder smallserial(String name) {
        return add(name, SqlType.smallint(), List.of(), true);
    }

    @Override
    public ColumnBuilder enumeration(String name, String type) {
        return column(name, SqlType.named(Names.full(recorder(), type, table.schema(), "enum")));
    }

    @Override
    public ColumnBuilder enumOf(String name, String... values) {
        if (values.length == 0) {
            throw invalid("An enum needs at least one value: enumOf(\"" + name + "\", \"draft\", \"published\").");
        }
        ObjectName type = new ObjectName(table.schema(), recorder().names().combined(table.name(), name));
        return add(name, SqlType.named(type), List.of(values), false);
    }

    final void markPrimaryKey(String column) {
        for (DraftConstraint constraint : constraints) {
            if (constraint instanceof DraftPrimaryKey key) {
                key.addColumn(column);
                return;
            }
        }
        addPrimaryKey(List.of(column));
    }

    final DraftPrimaryKey addPrimaryKey(List<String> keys) {
        return add(new DraftPrimaryKey(recorder(), table, keys));
    }

    final DraftUnique addUnique(List<String> keys) {
        return add(new DraftUnique(recorder(), table, keys));
    }

    final DraftForeignKey addForeignKey(List<String> keys) {
        return add(new DraftForeignKey(recorder(), table, keys));
    }

    final DraftCheck addCheck(String condition) {
        return add(new DraftCheck(recorder(), table, condition));
    }

    final <C extends DraftConstraint> C add(C constraint) {
        stillOpen();
        constraints.add(constraint);
        return constraint;
    }

    /** Closes all of it: nothing can be said of a part either. */
    void closeAll() {
        close();
        columns.forEach(Draft::close);
        constraints.forEach(Draft::close);
    }

    private DraftColumn add(String name, SqlType type, List<String> enumValues, boolean serial) {
        stillOpen();
        plain(name, "column");
        if (columns.stream().anyMatch(each -> each.name().equals(name))) {
            throw invalid("Table " + table + " gets a column " + name + " twice.");
        }
        DraftColumn column = new DraftColumn(this, name, type, enumValues, serial);
        columns.add(column);
        return column;
    }
}
