package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts columns, constraints and indexes on a table as the server does: the columns of a primary key and identity columns
 * become NOT NULL, a foreign key without referenced columns refers to the primary key. What contradicts itself or refers to
 * nothing is refused.
 */
record TableBuild(Lookup in) {

    /** A new table with all that its definition says. */
    TableDef table(TableDef definition) {
        TableDef table =
                definition.withColumns(List.of()).withConstraints(List.of()).withIndexes(List.of());
        for (ColumnDef column : definition.columns()) {
            table = withColumn(table, column);
        }
        for (ConstraintDef constraint : definition.constraints()) {
            table = withConstraint(table, constraint);
        }
        for (IndexDef index : definition.indexes()) {
            table = table.withIndexes(plus(table.indexes(), index(table, index)));
        }
        return table;
    }

    /** A table with one more column at its end. */
    TableDef withColumn(TableDef table, ColumnDef column) {
        if (table.column(column.name()).isPresent()) {
            throw in.refuse("table " + table.name() + " has a column " + column.name() + " already");
        }
        return table.withColumns(plus(table.columns(), settled(table.name(), column)));
    }

    /** A column as the server keeps it. */
    ColumnDef settled(ObjectName table, ColumnDef column) {
        ColumnDef settled = column.defaultValue() instanceof DefaultValue.Literal literal && literal.value() == null
                ? column.withDefault(null)
                : column;
        if (Stream.of(settled.defaultValue() != null, settled.identity() != null, settled.generated() != null)
                        .filter(given -> given)
                        .count()
                > 1) {
            throw in.invalid("column " + table + "." + column.name()
                    + " has more than one of default, identity and generated expression. Keep one");
        }
        return settled.identity() == null ? settled : settled.withNullable(false);
    }

    /** A table with one more constraint. */
    TableDef withConstraint(TableDef table, ConstraintDef constraint) {
        if (table.constraint(constraint.name()).isPresent()) {
            throw in.refuse("table " + table.name() + " has a constraint " + constraint.name() + " already");
        }
        if (Keys.hasIndex(constraint)) {
            relationIsFree(table, constraint.name());
        }
        TableDef changed = table;
        ConstraintDef settled = constraint;
        switch (constraint) {
            case ConstraintDef.PrimaryKey key -> changed = withPrimaryKey(table, key);
            case ConstraintDef.Unique unique -> keyIsSound(table, unique.name(), unique.columns(), unique.include());
            case ConstraintDef.ForeignKey key -> settled = reference(table, key);
            case ConstraintDef.Check check -> {}
            case ConstraintDef.Other other -> {}
        }
        return changed.withConstraints(plus(changed.constraints(), settled));
    }

    /** An index as the server keeps it, once it fits the table. */
    IndexDef index(TableDef table, IndexDef index) {
        relationIsFree(table, index.name());
        if (index.elements().isEmpty()) {
            throw in.invalid("index " + index.name() + " has no key");
        }
        List<String> keys = index.elements().stream()
                .map(IndexElement::column)
                .filter(column -> column != null)
                .toList();
        columnsExist(table, index.name(), keys, index.include());
        return index.withValid(true);
    }

    private TableDef withPrimaryKey(TableDef table, ConstraintDef.PrimaryKey key) {
        if (!Keys.primaryKeyOf(table).isEmpty()) {
            throw in.refuse("table " + table.name() + " has a primary key already");
        }
        keyIsSound(table, key.name(), key.columns(), key.include());
        return table.withColumns(table.columns().stream()
                .map(column -> key.columns().contains(column.name()) ? column.withNullable(false) : column)
                .toList());
    }

    private ConstraintDef.ForeignKey reference(TableDef table, ConstraintDef.ForeignKey key) {
        columnsExist(table, key.name(), key.columns(), key.setColumns());
        ObjectName name = key.referencedTable();
        TableDef target = name.equals(table.name()) ? table : in.table(name);
        List<String> columns = key.referencedColumns().isEmpty() ? Keys.primaryKeyOf(target) : key.referencedColumns();
        if (columns.isEmpty()) {
            throw in.refuse("foreign key " + key.name() + " refers to table " + name + ", which has no primary key");
        }
        columnsExist(target, key.name(), columns, List.of());
        if (columns.size() != key.columns().size()) {
            throw in.invalid("foreign key " + key.name() + " leads from columns " + key.columns() + " to columns "
                    + columns + ", but there have to be as many on both sides");
        }
        return key.withReference(name, columns);
    }

    private void columnsExist(TableDef table, String user, List<String> columns, List<String> more) {
        for (String column : Stream.concat(columns.stream(), more.stream()).toList()) {
            if (table.column(column).isEmpty()) {
                throw in.refuse(
                        user + " uses column " + column + ", but table " + table.name() + " has no such column");
            }
        }
    }

    private void keyIsSound(TableDef table, String user, List<String> columns, List<String> include) {
        columnsExist(table, user, columns, include);
        if (columns.isEmpty() || new HashSet<>(columns).size() < columns.size()) {
            throw in.invalid(user + " needs at least one column, and each of them once; it has " + columns);
        }
    }

    private void relationIsFree(TableDef table, String name) {
        ObjectName relation = table.name().renamed(name);
        if (relation.equals(table.name())
                || table.index(name).isPresent()
                || table.constraint(name).filter(Keys::hasIndex).isPresent()) {
            throw in.refuse("table " + table.name() + " uses the name " + name + " already. Choose another name");
        }
        in.relationIsFree(relation);
    }

    private static <T> List<T> plus(List<T> list, T added) {
        List<T> all = new ArrayList<>(list);
        all.add(added);
        return all;
    }
}
