package dev.whimbrel.table.write;

import dev.whimbrel.plan.Step;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.Deferrability;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The constraints of a table. */
final class ConstraintText {

    private final Sources sources;
    private final TableDef table;
    private final RelationNames names;
    private final ForeignKeyText foreignKeys;

    ConstraintText(Sources sources, TableDef table, RelationNames names, Imports imports) {
        this.sources = sources;
        this.table = table;
        this.names = names;
        this.foreignKeys = new ForeignKeyText(sources, table, names, imports);
    }

    /**
     * What is said of one column.
     *
     * @param column the column
     * @param text the call, without the dot
     */
    record Step(String column, String text) {}

    /** The step of a column; empty for what is said of the table. */
    Optional<Step> step(ConstraintDef constraint) {
        List<String> options = options(constraint);
        return switch (constraint) {
            case ConstraintDef.PrimaryKey key -> step(key.columns(), key.include(), "primaryKey", "key", options);
            case ConstraintDef.Unique unique -> step(unique.columns(), unique.include(), "unique", "it", options);
            case ConstraintDef.ForeignKey key -> foreignKeys.step(key, options);
            case ConstraintDef.Check check ->
                options.isEmpty()
                        ? columnOf(check)
                                .map(column ->
                                        new Step(column, "check(" + JavaText.literal(check.expression(), 12) + ")"))
                        : Optional.empty();
            case ConstraintDef.Other other -> Optional.empty();
        };
    }

    private static Optional<Step> step(
            List<String> columns, List<String> include, String method, String variable, List<String> options) {
        if (columns.size() != 1 || !include.isEmpty()) {
            return Optional.empty();
        }
        String arguments = options.isEmpty() ? "" : variable + " -> " + variable + "." + String.join(".", options);
        return Optional.of(new Step(columns.get(0), method + "(" + arguments + ")"));
    }

    /** The column that a check is named after: the only one in it. */
    private Optional<String> columnOf(ConstraintDef.Check check) {
        return table.columns().stream()
                .map(ColumnDef::name)
                .filter(column -> check.name().equals(table.name().name() + "_" + column + "_check"))
                .findFirst();
    }

    /** The statement in the block of the table; empty for what is kept as SQL. */
    String statement(ConstraintDef constraint) {
        List<String> options = options(constraint);
        return switch (constraint) {
            case ConstraintDef.PrimaryKey key -> statement("primaryKey(" + fields(key.columns()) + ")", options);
            case ConstraintDef.Unique unique -> statement("unique(" + fields(unique.columns()) + ")", options);
            case ConstraintDef.ForeignKey key -> foreignKeys.statement(key, options);
            case ConstraintDef.Check check ->
                statement("check(" + JavaText.literal(check.expression(), 16) + ")", options);
            case ConstraintDef.Other other ->
                statement(
                        "constraint(" + JavaText.string(other.name()) + ", " + JavaText.literal(other.definition(), 16)
                                + ")",
                        options);
        };
    }

    static String statement(String call, List<String> options) {
        List<String> calls = new ArrayList<>();
        calls.add(call);
        calls.addAll(options);
        return Chain.statement("", calls, 8);
    }

    private List<String> options(ConstraintDef constraint) {
        List<String> options = new ArrayList<>();
        switch (constraint) {
            case ConstraintDef.PrimaryKey key -> {
                include(key.include(), options);
                deferrable(key.deferrability(), options);
            }
            case ConstraintDef.Unique unique -> {
                if (unique.nullsNotDistinct()) {
                    options.add("nullsNotDistinct()");
                }
                include(unique.include(), options);
                deferrable(unique.deferrability(), options);
            }
            case ConstraintDef.ForeignKey key -> {
                foreignKeys.addOptions(key, options);
                deferrable(key.deferrability(), options);
            }
            case ConstraintDef.Check check -> {
                if (check.noInherit()) {
                    options.add("noInherit()");
                }
                if (!check.validated()) {
                    options.add("notValid()");
                }
            }
            case ConstraintDef.Other other -> {}
        }
        if (!(constraint instanceof ConstraintDef.Other) && !sources.names().isDefault(table, constraint)) {
            options.add("name(" + JavaText.string(constraint.name()) + ")");
        }
        comment(constraint.comment(), options);
        return options;
    }

    private void include(List<String> columns, List<String> options) {
        if (!columns.isEmpty()) {
            options.add("include(" + fields(columns) + ")");
        }
    }

    private static void deferrable(Deferrability deferrability, List<String> options) {
        switch (deferrability) {
            case NOT_DEFERRABLE -> {}
            case INITIALLY_IMMEDIATE -> options.add("deferrable()");
            case INITIALLY_DEFERRED -> options.add("initiallyDeferred()");
        }
    }

    private static void comment(@Nullable String comment, List<String> options) {
        if (comment != null) {
            options.add("comment(" + JavaText.literal(comment, 16) + ")");
        }
    }

    private String fields(List<String> columns) {
        return columns.stream().map(names::field).collect(Collectors.joining(", "));
    }

    /** Whether the columns of a foreign key are the first of an index that finds rows by them. */
    static boolean isIndexed(TableDef table, List<String> columns) {
        boolean byKey = table.constraints().stream().anyMatch(constraint -> switch (constraint) {
            case ConstraintDef.PrimaryKey key -> begins(key.columns(), columns);
            case ConstraintDef.Unique unique -> begins(unique.columns(), columns);
            case ConstraintDef.ForeignKey other -> false;
            case ConstraintDef.Check other -> false;
            case ConstraintDef.Other other -> false;
        });
        return byKey
                || table.indexes().stream()
                        .anyMatch(index -> IndexText.isSayable(index)
                                && index.where() == null
                                && begins(index.leadingColumns(), columns));
    }

    private static boolean begins(List<String> indexed, List<String> columns) {
        return indexed.size() >= columns.size()
                && new HashSet<>(indexed.subList(0, columns.size())).containsAll(columns);
    }
}
