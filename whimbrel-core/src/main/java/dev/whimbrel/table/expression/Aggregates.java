package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.Types;
import java.util.List;

/** Functions of several rows, made for static import. */
public final class Aggregates {

    private Aggregates() {}

    /** The number of rows. */
    public static Expression<Long> count() {
        return new Template<>(Types.BIGINT, "count(*)", List.of());
    }
}
