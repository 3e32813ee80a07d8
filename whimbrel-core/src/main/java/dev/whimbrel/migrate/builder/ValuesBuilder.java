package dev.whimbrel.migrate.builder;

import org.jspecify.annotations.Nullable;

/** The rows of an insert, value by value. */
public interface ValuesBuilder extends InsertBuilder {

    /** One more row: a Java value or an {@link SqlExpression} for each column. */
    ValuesBuilder values(@Nullable Object... values);
}
