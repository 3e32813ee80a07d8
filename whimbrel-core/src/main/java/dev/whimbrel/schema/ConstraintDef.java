package dev.whimbrel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constraint of a table, always with its name. */
public sealed interface ConstraintDef {

    /** Its name, unique among the table's constraints. */
    String name();

    /** Its comment; null for none. */
    @Nullable String comment();

    /** The columns of its own table that it lists, without those carried; none where it holds an expression. */
    default List<String> columns() {
        return List.of();
    }

    /** The columns whose values occur once; none for what is no key. */
    default List<String> keyColumns() {
        return this instanceof ForeignKey ? List.of() : columns();
    }

    /** The same constraint under another name. */
    ConstraintDef withName(String newName);

    /** The same constraint with another comment, or none. */
    ConstraintDef withComment(@Nullable String newComment);

    /**
     * The table's primary key.
     *
     * @param include columns carried by its index without being part of the key
     */
    record PrimaryKey(
            String name,
            List<String> columns,
            List<String> include,
            Deferrability deferrability,
            @Nullable String comment)
            implements ConstraintDef {
        public PrimaryKey {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
        }

        @Override
        public PrimaryKey withName(String newName) {
            return new PrimaryKey(newName, columns, include, deferrability, comment);
        }

        @Override
        public PrimaryKey withComment(@Nullable String newComment) {
            return new PrimaryKey(name, columns, include, deferrability, newComment);
        }
    }

    /**
     * Columns whose values occur once.
     *
     * @param nullsNotDistinct whether two NULLs count as the same value (PostgreSQL 15)
     * @param include columns carried by its index without being part of the key
     */
    record Unique(
            String name,
            List<String> columns,
            List<String> include,
            boolean nullsNotDistinct,
            Deferrability deferrability,
            @Nullable String comment)
            implements ConstraintDef {
        public Unique {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
        }

        @Override
        public Unique withName(String newName) {
            return new Unique(newName, columns, include, nullsNotDistinct, deferrability, comment);
        }

        @Override
        public Unique withComment(@Nullable String newComment) {
            return new Unique(name, columns, include, nullsNotDistinct, deferrability, newComment);
        }
    }

    /**
     * A reference to a key of another table.
     *
     * @param columns the referring columns, in the order of {@code referencedColumns}
     * @param matchFull whether a composite reference is all NULL or not at all ({@code MATCH FULL})
     * @param setColumns the columns that {@code SET NULL} or {@code SET DEFAULT} on delete changes; empty for all
     * @param validated whether existing rows were checked; false for {@code NOT VALID}
     */
    record ForeignKey(
            String name,
            List<String> columns,
            ObjectName referencedTable,
            List<String> referencedColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            boolean matchFull,
            List<String> setColumns,
            Deferrability deferrability,
            boolean validated,
            @Nullable String comment)
            implements ConstraintDef {
        public ForeignKey {
            columns = List.copyOf(columns);
            referencedColumns = List.copyOf(referencedColumns);
            setColumns = List.copyOf(setColumns);
        }

        @Override
        public ForeignKey withName(String newName) {
            return new ForeignKey(
                    newName,
                    columns,
                    referencedTable,
                    referencedColumns,
                    onDelete,
                    onUpdate,
                    matchFull,
                    setColumns,
                    deferrability,
                    validated,
                    comment);
        }

        @Override
        public ForeignKey withComment(@Nullable String newComment) {
            return new ForeignKey(
                    name,
                    columns,
                    referencedTable,
                    referencedColumns,
                    onDelete,
                    onUpdate,
                    matchFull,
                    setColumns,
                    deferrability,
                    validated,
                    newComment);
        }

        /** This foreign key from other columns. */
        public ForeignKey withColumns(List<String> newColumns, List<String> newSetColumns) {
            return new ForeignKey(
                    name,
                    newColumns,
                    referencedTable,
                    referencedColumns,
                    onDelete,
                    onUpdate,
                    matchFull,
                    newSetColumns,
                    deferrability,
                    validated,
                    comment);
        }

        /** This foreign key to other columns. */
        public ForeignKey withReference(ObjectName newTable, List<String> newColumns) {
            return new ForeignKey(
                    name,
                    columns,
                    newTable,
                    newColumns,
                    onDelete,
                    onUpdate,
                    matchFull,
                    setColumns,
                    deferrability,
                    validated,
                    comment);
        }

        /** This foreign key, checked for all rows or not. */
        public ForeignKey withValidated(boolean newValidated) {
            return new ForeignKey(
                    name,
                    columns,
                    referencedTable,
                    referencedColumns,
                    onDelete,
                    onUpdate,
                    matchFull,
                    setColumns,
                    deferrability,
                    newValidated,
                    comment);
        }
    }

    /**
     * A condition that every row fulfils.
     *
     * @param expression the condition, without the word CHECK and without outer parentheses
     * @param noInherit whether child tables are free of it
     * @param validated whether existing rows were checked; false for {@code NOT VALID}
     */
    record Check(
            String name,
            String expression,
            boolean noInherit,
            boolean validated,
            @Nullable String comment) implements ConstraintDef {

        @Override
        public Check withName(String newName) {
            return new Check(newName, expression, noInherit, validated, comment);
        }

        @Override
        public Check withComment(@Nullable String newComment) {
            return new Check(name, expression, noInherit, validated, newComment);
        }

        /** This check, done for all rows or not. */
        public Check withValidated(boolean newValidated) {
            return new Check(name, expression, noInherit, newValidated, comment);
        }
    }

    /**
     * A constraint that Whimbrel carries without understanding it, for example an exclusion constraint.
     *
     * @param definition what follows {@code CONSTRAINT name} in SQL
     */
    record Other(String name, String definition, @Nullable String comment) implements ConstraintDef {

        @Override
        public Other withName(String newName) {
            return new Other(newName, definition, comment);
        }

        @Override
        public Other withComment(@Nullable String newComment) {
            return new Other(name, definition, newComment);
        }
    }
}
