package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;
import java.util.Collections;
import java.util.List;

/** Calls of functions with any number of arguments. */
final class Calls {

    private Calls() {}

    static <T> Expression<T> of(ColumnType<T> type, String function, List<?> arguments) {
        return Expressions.expression(type, function + "(" + places(arguments.size()) + ")", arguments.toArray());
    }

    /** As many places for arguments, with commas between them. */
    static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "{}"));
    }

    /** Values of any type that an expression can be made of; expressions stay what they are. */
    static List<Expression<?>> expressions(List<?> parts) {
        return parts.stream()
                .<Expression<?>>map(part -> part instanceof Expression<?> known ? known : Expressions.value(part))
                .toList();
    }
}
