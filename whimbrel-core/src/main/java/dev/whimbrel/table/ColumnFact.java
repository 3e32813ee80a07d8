package dev.whimbrel.table;

import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.rule.Rule;
import dev.whimbrel.table.type.ColumnType;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** One thing that was said of a column. */
sealed interface ColumnFact {

    /** Gives the column a value when nobody else does. */
    sealed interface Fills extends ColumnFact {}

    record InPrimaryKey(Consumer<PrimaryKey> options) implements ColumnFact {}

    record IsUnique(Consumer<Unique> options) implements ColumnFact {}

    record Indexed(Consumer<Index> options) implements ColumnFact {}

    record References(Supplier<? extends Column<?>> target, Consumer<ForeignKey> options) implements ColumnFact {}

    /** A condition of the column that it is said of. */
    record Checked(Function<Column<?>, Condition> condition) implements ColumnFact {}

    record CheckedBySql(String condition) implements ColumnFact {}

    record DefaultsToValue(DefaultValue value) implements Fills {}

    /** A Java value. It becomes a literal when the schema is made, not when the class is loaded. */
    record DefaultsToJava(Object value, ColumnType<?> type) implements Fills {}

    record DefaultsTo(Expression<?> expression) implements Fills {}

    record SuppliedOnInsert(Supplier<?> supplier) implements Fills {}

    record SuppliedOnUpdate(Supplier<?> supplier) implements ColumnFact {}

    record CountsUp(IdentityOptions options, boolean always) implements Fills {}

    /** Counts up by a sequence of its own, in the older way. */
    record Serial() implements Fills {}

    record ComputedAs(Expression<?> expression) implements Fills {}

    /** Computed when read instead of being kept. */
    record Virtual() implements ColumnFact {}

    /** Set to the present time by the database on each update. */
    record Touched() implements ColumnFact {}

    record Collated(String name) implements ColumnFact {}

    record Commented(String text) implements ColumnFact {}

    record Renamed(String from) implements ColumnFact {}

    record Silenced(Set<Convention> conventions) implements ColumnFact {}

    /** One of a set of labels, kept as text. */
    record OneOf(List<String> labels) implements ColumnFact {}

    /** What its values have to fulfil before they are written; the database knows nothing of it. */
    record Validated(List<? extends Rule<?>> rules) implements ColumnFact {}

    /** Wrong use that is reported with all others when the schema is made. */
    record Problem(String message) implements ColumnFact {}
}
