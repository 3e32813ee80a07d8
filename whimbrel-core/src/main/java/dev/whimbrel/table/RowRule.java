package dev.whimbrel.table;

import java.util.List;
import java.util.function.Predicate;

/**
 * What the values of several columns have to fulfil together.
 *
 * @param message what is wrong with a row that breaks it: {@code must end after it begins}
 * @param condition whether a row keeps it
 * @param columns the columns that it is about
 */
public record RowRule(String message, Predicate<? super RowValues> condition, List<Column<?>> columns) {

    public RowRule {
        columns = List.copyOf(columns);
    }
}
