package dev.whimbrel.model;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.ColumnRules;
import dev.whimbrel.table.RowRule;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.TableRules;
import dev.whimbrel.table.rule.BrokenRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds rows against the rules of their table, and gathers all that is wrong. For one statement, by one thread. */
public final class Validation {

    /** Stands for a value that only the server knows. */
    public static final Object UNKNOWN = new Object();

    private static final BrokenRule IS_NULL = new BrokenRule("notNull", "must not be null");

    private final Table<?> table;
    private final TableRules rules;
    private final List<Violation> violations = new ArrayList<>(0);

    /** Of rows of a table. */
    public Validation(Table<?> table) {
        this.table = table;
        rules = table.rules();
    }

    /** Checks values that several rows give for a column; those that are {@link #UNKNOWN} are passed over. */
    public void column(Column<?> column, List<? extends @Nullable Object> values) {
        ColumnRules rulesOfColumn = rules.ofOrNull(column);
        if (rulesOfColumn == null && (column.allowsNull() || !values.contains(null))) {
            return;
        }
        for (int i = 0; i < values.size() && !isFull(); i++) {
            check(i, column, rulesOfColumn, values.get(i));
        }
    }

    /** Checks the value that a row gives for a column. */
    public void value(int index, Column<?> column, @Nullable Object value) {
        check(index, column, rules.ofOrNull(column), value);
    }

    private void check(int index, Column<?> column, @Nullable ColumnRules rulesOfColumn, @Nullable Object value) {
        if (value == null && !column.allowsNull()) {
            add(index, List.of(column), IS_NULL, null);
        } else if (rulesOfColumn != null && !UNKNOWN.equals(value)) {
            for (BrokenRule broken : rulesOfColumn.check(value)) {
                add(index, List.of(column), broken, value);
            }
        }
    }

    /** Whether {@link #row} has anything to check. */
    public boolean hasRowRules() {
        return !rules.rowRules().isEmpty();
    }

    /** Columns whose value has to be checked even where they are left out and become NULL by that. */
    public List<Column<?>> seeingNull() {
        return rules.seeingNull();
    }

    /**
     * Checks what is said about several columns, once those have been checked each by itself.
     *
     * @param known the value of a column, or {@link #UNKNOWN}
     */
    public void row(int index, Function<Column<?>, @Nullable Object> known) {
        for (RowRule rule : rules.rowRules()) {
            if (canBeAsked(index, rule, known) && !KnownValues.accept(rule, known, table)) {
                add(index, rule.columns(), new BrokenRule("row", rule.message()), null);
            }
        }
    }

    private boolean canBeAsked(int index, RowRule rule, Function<Column<?>, @Nullable Object> known) {
        for (Column<?> column : rule.columns()) {
            if (UNKNOWN.equals(known.apply(column)) || isWrong(index, column)) {
                return false;
            }
        }
        return true;
    }

    private boolean isWrong(int index, Column<?> column) {
        for (Violation each : violations) {
            if (each.index() == index && each.isAbout(column) && !each.rule().equals("row")) {
                return true;
            }
        }
        return false;
    }

    private void add(int index, List<Column<?>> columns, BrokenRule broken, @Nullable Object value) {
        if (isFull()) {
            return;
        }
        List<String> fields = table.meta().fieldNames();
        boolean secret = columns.stream().anyMatch(Column::secret);
        violations.add(new Violation(
                index,
                table.name(),
                columns.stream().map(Column::name).toList(),
                columns.stream()
                        .map(each -> fields.get(table.columns().indexOf(each)))
                        .toList(),
                broken.key(),
                secret ? ShownValue.without(value, broken) : broken.message(),
                secret || columns.size() > 1 ? null : ShownValue.of(value)));
    }

    /** Whether anything is wrong so far. */
    public boolean hasFound() {
        return !violations.isEmpty();
    }

    /** Whether as much is wrong as is told. */
    public boolean isFull() {
        return violations.size() >= InvalidRows.MOST;
    }

    /**
     * Ends it.
     *
     * @param several whether there were several rows
     * @throws InvalidRows when anything is wrong
     */
    public void end(boolean several) {
        if (hasFound()) {
            violations.sort(Comparator.comparingInt(Violation::index));
            throw new InvalidRows(violations, several);
        }
    }

    static WhimbrelException failed(RowRule rule, Table<?> table, RuntimeException cause) {
        return new WhimbrelException(
                ErrorCode.USAGE,
                "The rule \"" + rule.message() + "\" of " + table + " fails with "
                        + cause.getClass().getName()
                        + " instead of telling whether a row is right. Columns that may be NULL give null.",
                cause);
    }
}
