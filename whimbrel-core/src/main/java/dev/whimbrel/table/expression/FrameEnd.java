package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.Interval;
import org.jspecify.annotations.Nullable;

/** Where the frame of a {@link Window} begins or ends; made for static import. */
public final class FrameEnd {

    private final @Nullable Object distance;
    private final String where;

    private FrameEnd(@Nullable Object distance, String where) {
        this.distance = distance;
        this.where = where;
    }

    /** The first row of the partition. */
    public static FrameEnd start() {
        return new FrameEnd(null, "UNBOUNDED PRECEDING");
    }

    /** The last row of the partition. */
    public static FrameEnd end() {
        return new FrameEnd(null, "UNBOUNDED FOLLOWING");
    }

    /** The row itself; of a range or groups, also those that are equal to it in the order. */
    public static FrameEnd currentRow() {
        return new FrameEnd(null, "CURRENT ROW");
    }

    /**
     * So much before the row: rows, groups, or what the order's values differ by.
     *
     * @param distance 0 or more
     */
    public static FrameEnd preceding(long distance) {
        return new FrameEnd(distance, " PRECEDING");
    }

    /** So much earlier than the row, for a range by a date or time. */
    public static FrameEnd preceding(Interval distance) {
        return new FrameEnd(distance, " PRECEDING");
    }

    /**
     * So much after the row: rows, groups, or what the order's values differ by.
     *
     * @param distance 0 or more
     */
    public static FrameEnd following(long distance) {
        return new FrameEnd(distance, " FOLLOWING");
    }

    /** So much later than the row, for a range by a date or time. */
    public static FrameEnd following(Interval distance) {
        return new FrameEnd(distance, " FOLLOWING");
    }

    void writeTo(SqlWriter out) {
        if (distance != null) {
            out.expression(Expressions.value(distance));
        }
        out.sql(where);
    }
}
