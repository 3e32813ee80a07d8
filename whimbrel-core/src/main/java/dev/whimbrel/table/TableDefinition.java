package dev.whimbrel.table;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expressions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A table as a definition: what was said of its columns together with what was said of it. */
final class TableDefinition {

    private final Table<?> table;
    private final TableDraft draft;
    private final List<PrimaryKey> primaryKeys = new ArrayList<>();
    private final List<Unique> uniques = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<SequenceDef> serials = new ArrayList<>();
    private final List<ForeignKey> newlyIndexed = new ArrayList<>();

    TableDefinition(Table<?> table, TableDraft draft) {
        this.table = table;
        this.draft = draft;
        for (Column<?> column : table.columns()) {
            collect(column);
        }
        primaryKeys.addAll(table.facts().primaryKeys);
        uniques.addAll(table.facts().uniques);
        foreignKeys.addAll(table.facts().foreignKeys);
        checks.addAll(table.facts().checks);
        indexes.addAll(table.facts().indexes);
        takeGivenNames();
    }

    Table<?> table() {
        return table;
    }

    TableDraft draft() {
        return draft;
    }

    /** The sequences of serial columns, once the table is defined. */
    List<SequenceDef> serials() {
        return serials;
    }

    /** The foreign keys that got an index because none was there. */
    List<ForeignKey> newlyIndexed() {
        return newlyIndexed;
    }

    private void collect(Column<?> column) {
        List<Column<?>> self = List.of(column);
        for (ColumnFact fact : column.facts().all()) {
            switch (fact) {
                case ColumnFact.InPrimaryKey key -> add(primaryKeys, new PrimaryKey(self), key.options());
                case ColumnFact.IsUnique unique -> add(uniques, new Unique(self), unique.options());
                case ColumnFact.Indexed index -> add(indexes, new Index(List.of(column)), index.options());
                case ColumnFact.References reference ->
                    add(foreignKeys, new ForeignKey(self).references(reference.target()), reference.options());
                case ColumnFact.Checked check ->
                    checks.add(new Check(check.condition().apply(column)));
                case ColumnFact.CheckedBySql check -> checks.add(new Check(Expressions.condition(check.condition())));
                case ColumnFact.OneOf one -> checks.add(new Check(oneOf(column, one.labels())));
                default -> {}
            }
        }
    }

    private static <F> void add(List<F> facts, F fact, Consumer<? super F> options) {
        options.accept(fact);
        facts.add(fact);
    }

    private static Condition oneOf(Column<?> column, List<String> labels) {
        String places = "{}" + ", {}".repeat(labels.size() - 1);
        boolean array = column.type().sqlType() instanceof SqlType.Array;
        List<Object> arguments = new ArrayList<>();
        arguments.add(column);
        arguments.addAll(labels);
        return Expressions.condition(
                array ? "{} <@ ARRAY[" + places + "]" : "{} IN (" + places + ")", arguments.toArray());
    }

    private void takeGivenNames() {
        primaryKeys.forEach(key -> key.nameTo(draft));
        uniques.forEach(key -> key.nameTo(draft));
        checks.forEach(check -> check.nameTo(draft));
        foreignKeys.forEach(key -> key.nameTo(draft));
        indexes.forEach(index -> index.nameTo(draft));
        table.facts().others.forEach(constraint -> constraint.nameTo(draft));
    }

    /** The table; names are chosen in the order in which the server chooses them. */
    TableDef define() {
        if (primaryKeys.size() > 1) {
            draft.problem("a table has one primary key. Say primaryKey(first, second) once instead of on each column");
        }
        List<ColumnDef> columns = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            ColumnDefinition definition = new ColumnDefinition(draft, column);
            SequenceDef serial = definition.serial().orElse(null);
            if (serial != null) {
                serials.add(serial);
            }
            columns.add(definition.define(serial));
        }
        List<ConstraintDef> constraints = new ArrayList<>();
        defineAll(primaryKeys, key -> key.define(draft), constraints);
        List<IndexDef> defined = new ArrayList<>();
        for (Unique key : uniques) {
            Nullable<?> deletedAt = table.facts().softDelete;
            if (deletedAt != null && key.isPartial(deletedAt)) {
                defined.add(key.definePartial(draft, deletedAt));
            } else {
                constraints.add(key.define(draft));
            }
        }
        defineAll(checks, check -> check.define(draft), constraints);
        defineAll(table.facts().others, OtherConstraint::define, constraints);
        List<ConstraintDef> references = new ArrayList<>();
        for (ForeignKey key : foreignKeys) {
            ConstraintDef.ForeignKey reference = key.define(draft);
            if (reference != null) {
                references.add(reference);
            }
        }
        defineAll(indexes, index -> index.define(draft), defined);
        addMissingIndexes(constraints, defined);
        constraints.addAll(references);
        TableFacts facts = table.facts();
        return new TableDef(
                table.name(), columns, constraints, defined, facts.unlogged, facts.parameters, facts.comment);
    }

    private static <F, D> void defineAll(List<F> facts, Function<F, ? extends D> define, List<D> definitions) {
        facts.forEach(fact -> definitions.add(define.apply(fact)));
    }

    /** An index for each foreign key whose columns aren't the first of one already. */
    private void addMissingIndexes(List<ConstraintDef> keys, List<IndexDef> defined) {
        for (ForeignKey key : foreignKeys) {
            List<String> columns = draft.names(key.columns(), "a foreign key");
            boolean there = keys.stream().anyMatch(each -> begins(each.keyColumns(), columns))
                    || defined.stream()
                            .anyMatch(index -> index.where() == null && begins(index.leadingColumns(), columns));
            if (key.indexed() && !there) {
                List<IndexElement> elements =
                        columns.stream().map(IndexElement::column).toList();
                String name = draft.names().index(draft.name(), elements, List.of());
                defined.add(IndexDef.of(name, columns.toArray(String[]::new)));
                newlyIndexed.add(key);
            }
        }
    }

    private static boolean begins(List<String> indexed, List<String> columns) {
        return indexed.size() >= columns.size()
                && indexed.subList(0, columns.size()).containsAll(columns);
    }
}
