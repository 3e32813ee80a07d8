package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.change.AddConstraint;
import dev.whimbrel.schema.change.AlterTableStorage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole tables, their constraints and storage. */
record TableSql(PostgresNames names) {

    List<Sql> create(TableDef table) {
        List<Sql> statements = new ArrayList<>();
        List<ConstraintDef> inside = new ArrayList<>();
        List<ConstraintDef> afterwards = new ArrayList<>();
        table.constraints().stream()
                .sorted(Comparator.comparingInt(ConstraintSql::rank))
                .forEach(constraint -> (needsOwnStatement(constraint, inside) ? afterwards : inside).add(constraint));
        statements.add(Sql.of(createTable(table, inside)));
        for (ConstraintDef constraint : afterwards) {
            statements.add(Sql.of(addConstraint(new AddConstraint(table.name(), constraint, null))));
        }
        for (IndexDef index : table.indexes()) {
            statements.add(Sql.of(new IndexSql(names).create(table.name(), index, false)));
        }
        statements.addAll(new CommentSql(names).ofTable(table));
        return statements;
    }

    String addConstraint(AddConstraint change) {
        ConstraintSql constraints = new ConstraintSql(names);
        String definition = change.usingIndex() == null
                ? constraints.definition(change.constraint())
                : constraints.usingIndex(change.constraint(), change.usingIndex());
        return "ALTER TABLE " + names.relation(change.table()) + " ADD " + definition;
    }

    /** The statement; empty when nothing is named. */
    List<Sql> storage(AlterTableStorage change) {
        List<String> actions = new ArrayList<>();
        if (!change.set().isEmpty()) {
            actions.add("SET " + StorageSql.parameters(change.set()));
        }
        if (!change.reset().isEmpty()) {
            actions.add("RESET " + StorageSql.names(change.reset()));
        }
        return actions.isEmpty()
                ? List.of()
                : List.of(Sql.of("ALTER TABLE " + names.relation(change.table()) + " " + String.join(", ", actions)));
    }

    /**
     * {@code CREATE TABLE} takes a {@code NOT VALID} constraint for valid, and silently leaves out a key on the same columns as
     * another one.
     */
    private static boolean needsOwnStatement(ConstraintDef constraint, List<ConstraintDef> inside) {
        List<String> columns = ConstraintSql.keyColumns(constraint);
        return ConstraintSql.isNotValid(constraint)
                || (!columns.isEmpty()
                        && inside.stream()
                                .anyMatch(
                                        other -> ConstraintSql.keyColumns(other).equals(columns)));
    }

    private String createTable(TableDef table, List<ConstraintDef> inside) {
        ColumnSql columns = new ColumnSql(names);
        ConstraintSql constraints = new ConstraintSql(names);
        List<String> parts = Stream.concat(
                        table.columns().stream().map(columns::definition),
                        inside.stream().map(constraints::definition))
                .toList();
        String body = parts.isEmpty() ? " ()" : " (\n    " + String.join(",\n    ", parts) + "\n)";
        String options =
                table.storageParameters().isEmpty() ? "" : " WITH " + StorageSql.parameters(table.storageParameters());
        return (table.unlogged() ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ")
                + names.relation(table.name())
                + body
                + options;
    }
}
