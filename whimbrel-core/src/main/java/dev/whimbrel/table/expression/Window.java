package dev.whimbrel.table.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a window function of a row is of: {@code partitionBy(POSTS.authorId).orderBy(POSTS.createdAt)}. Without a frame they
 * are, with an order, those up to the row and its equals; without an order, all of the partition.
 */
public final class Window {

    static final Window WHOLE = new Window(List.of(), List.of(), null);

    private final List<Expression<?>> partition;
    private final List<Order> order;
    private final @Nullable Frame frame;

    private record Frame(String unit, FrameEnd from, FrameEnd to, String without) {}

    private Window(List<Expression<?>> partition, List<Order> order, @Nullable Frame frame) {
        this.partition = partition;
        this.order = order;
        this.frame = frame;
    }

    /** Only rows that agree in some expressions with it. */
    public Window partitionBy(Expression<?>... expressions) {
        List<Expression<?>> all = new ArrayList<>(partition);
        all.addAll(List.of(expressions));
        return new Window(List.copyOf(all), order, frame);
    }

    /** In an order; said again, it breaks ties of the order before. */
    public Window orderBy(Sortable... keys) {
        List<Order> all = new ArrayList<>(order);
        for (Sortable key : keys) {
            all.add(key.order());
        }
        return new Window(partition, List.copyOf(all), frame);
    }

    /** From some rows before or after it to others. */
    public Window rows(FrameEnd from, FrameEnd to) {
        return new Window(partition, order, new Frame("ROWS", from, to, ""));
    }

    /** From a distance of what is ordered by to another, in its own unit. */
    public Window range(FrameEnd from, FrameEnd to) {
        return new Window(partition, order, new Frame("RANGE", from, to, ""));
    }

    /** From some groups of rows that are equal in the order, before or after its own, to others. */
    public Window groups(FrameEnd from, FrameEnd to) {
        return new Window(partition, order, new Frame("GROUPS", from, to, ""));
    }

    /** Without the row itself; said after the frame. */
    public Window excludeCurrentRow() {
        Frame said = frame == null ? new Frame("RANGE", FrameEnd.start(), FrameEnd.currentRow(), "") : frame;
        return new Window(partition, order, new Frame(said.unit(), said.from(), said.to(), " EXCLUDE CURRENT ROW"));
    }

    void writeTo(SqlWriter out) {
        out.sql("(");
        writeList(out, "PARTITION BY ", partition.stream().map(Order::of).toList());
        writeList(out, partition.isEmpty() ? "ORDER BY " : " ORDER BY ", order);
        if (frame != null) {
            out.sql(partition.isEmpty() && order.isEmpty() ? "" : " ")
                    .sql(frame.unit())
                    .sql(" BETWEEN ");
            frame.from().writeTo(out);
            out.sql(" AND ");
            frame.to().writeTo(out);
            out.sql(frame.without());
        }
        out.sql(")");
    }

    static void writeList(SqlWriter out, String before, List<Order> keys) {
        for (int i = 0; i < keys.size(); i++) {
            out.sql(i == 0 ? before : ", ");
            keys.get(i).writeTo(out);
        }
    }
}
