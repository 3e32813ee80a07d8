package dev.whimbrel.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the classes that exist once for each number of things that a query selects. Run {@code main} after a change here, with
 * the module's folder as the working directory, and format.
 */
final class ArityClasses {

    static final int MOST = 16;
    static final Path FOLDER = Path.of("src/main/java/dev/whimbrel/query");

    private static final String NULL_IS_GIVEN_ON =
            "@SuppressWarnings(\"NullAway\") // A NULL that was read is given on as it is, for the mapping to take.";

    private ArityClasses() {}

    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }

    /** The text of each file by its name. */
    static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put("SelectSteps.java", selectSteps());
        files.put("InsertSteps.java", insertSteps());
        files.put("Projection.java", projection());
        for (int n = 2; n <= MOST; n++) {
            files.put("Tuple" + n + ".java", tuple(n));
            files.put("Select" + n + ".java", select(n));
        }
        for (int n = 1; n <= MOST; n++) {
            files.put("Rows" + n + ".java", rows(n));
        }
        return files;
    }

    private static String tuple(int n) {
        return """
                package dev.whimbrel.query;

                /**
                 * %1$d values that were selected together.
                 */
                public record Tuple%1$d<%2$s>(%3$s) {

                    /** Makes something of %1$d values that were selected together. */
                    @FunctionalInterface
                    public interface Mapper<%2$s, R> {

                        /** Makes it. A value that may be NULL in the database is null. */
                        R map(%3$s);
                    }
                }
                """.formatted(n, types(n), all(n, i -> "T" + i + " v" + i));
    }

    private static String select(int n) {
        return """
                package dev.whimbrel.query;

                import dev.whimbrel.table.expression.Selectable;
                import java.util.List;

                /** A query that selects %1$d things. */
                public final class Select%1$d<%2$s> extends JoinSteps<Tuple%1$d<%2$s>, Select%1$d<%2$s>> {

                    %3$s

                    Select%1$d(Session session, SelectState state, %4$s) {
                        super(session, state);
                        %5$s
                    }

                    @Override
                    Select%1$d<%2$s> with(SelectState next) {
                        return new Select%1$d<>(session, next, %6$s);
                    }

                    @Override
                    Selectable<Tuple%1$d<%2$s>> row() {
                        return mapped(Tuple%1$d::new);
                    }

                    @Override
                    List<Selectable<?>> list() {
                        return List.of(%6$s);
                    }

                    /** Makes something of each row: {@code map(Line::new)}. */
                    public <R> Select1<R> map(Tuple%1$d.Mapper<? super T1%7$s, ? extends R> mapper) {
                        return new Select1<>(session, state, mapped(mapper), list());
                    }

                    %8$s
                }
                """.formatted(
                n,
                types(n),
                fields(n),
                all(n, i -> "Selectable<T" + i + "> s" + i),
                assignments(n),
                all(n, i -> "s" + i),
                IntStream.rangeClosed(2, n).mapToObj(i -> ", ? super T" + i).collect(Collectors.joining()),
                mapped(n));
    }

    private static String mapped(int n) {
        return """
                private <R> Selectable<R> mapped(Tuple%1$d.Mapper<%2$s, ? extends R> mapper) {
                    return Projection.of(%3$s, mapper);
                }
                """.formatted(n, all(n, i -> "? super T" + i), all(n, i -> "s" + i));
    }

    private static String offsets(int n) {
        StringBuilder offsets = new StringBuilder();
        for (int i = 2; i <= n; i++) {
            offsets.append("int f")
                    .append(i)
                    .append(" = ")
                    .append(i == 2 ? "" : "f" + (i - 1) + " + ")
                    .append("s")
                    .append(i - 1)
                    .append(".width();\n");
        }
        return offsets.toString();
    }

    private static String reads(int n) {
        return all(n, i -> "s" + i + ".read(rows, first" + (i == 1 ? "" : " + f" + i) + ")");
    }

    private static String rows(int n) {
        String self = "Rows" + n + "<" + types(n) + ">";
        String row = n == 1 ? "T1" : "Tuple" + n + "<" + types(n) + ">";
        return """
                package dev.whimbrel.query;

                import dev.whimbrel.table.Many;
                import dev.whimbrel.table.One;
                import dev.whimbrel.table.OneOrNone;
                import dev.whimbrel.table.expression.Condition;
                import dev.whimbrel.table.expression.RowSource;
                import dev.whimbrel.table.expression.Selectable;
                import java.util.List;
                import java.util.Optional;
                import java.util.function.Function;

                /** A query of whole rows of %1$d %2$s; each join adds the rows of another. */
                public final class %3$s extends Select<%4$s, %3$s> {

                    %5$s

                    Rows%1$d(Session session, SelectState state, %6$s) {
                        super(session, state);
                        %7$s
                    }

                    @Override
                    %3$s with(SelectState next) {
                        return new Rows%1$d<>(session, next, %8$s);
                    }

                    @Override
                    Selectable<%4$s> row() {
                        return %9$s;
                    }

                    @Override
                    List<Selectable<?>> list() {
                        return List.of(%8$s);
                    }

                    /** Makes something of each row. */
                    public <R> Select1<R> map(%10$s mapper) {
                        return new Select1<>(session, state, %11$s, list());
                    }

                    %12$s
                    %13$s
                }
                """.formatted(
                        n,
                        n == 1 ? "source" : "sources",
                        self,
                        row,
                        fields(n),
                        all(n, i -> "Selectable<T" + i + "> s" + i),
                        assignments(n),
                        all(n, i -> "s" + i),
                        n == 1 ? "s1" : "mapped(Tuple" + n + "::new)",
                        n == 1
                                ? "Function<? super T1, ? extends R>"
                                : "Tuple" + n + ".Mapper<" + all(n, i -> "? super T" + i) + ", ? extends R>",
                        n == 1 ? "Mapped.of(s1, mapper)" : "mapped(mapper)",
                        joins(n),
                        n == 1 ? "" : mapped(n));
    }

    private static String joins(int n) {
        if (n == MOST) {
            return "";
        }
        String next = "new Rows" + (n + 1) + "<>(session, state.joined(JoinKind.%s, source, %s), %s)";
        String same = all(n, i -> "s" + i);
        String joins = """
                /** With the rows of another source that belong to each. */
                public <J> Rows%1$d<%2$s, J> join(RowSource<J> source, Condition on) {
                    return %3$s;
                }

                /** With the rows of another source that belong to each, or with none where there is none. */
                public <J> Rows%1$d<%2$s, Optional<J>> leftJoin(RowSource<J> source, Condition on) {
                    return %4$s;
                }

                /** Each with each row of another source. */
                public <J> Rows%1$d<%2$s, J> crossJoin(RowSource<J> source) {
                    return %5$s;
                }
                """.formatted(
                        n + 1,
                        types(n),
                        next.formatted("INNER", "on", same + ", session.found(source)"),
                        next.formatted("LEFT", "on", same + ", session.found(source).optional()"),
                        next.formatted("CROSS", "null", same + ", session.found(source)"));
        return (n > 1 ? joins : joins + outerJoins()) + relations(n);
    }

    private static String relations(int n) {
        String kinds = "";
        for (String[] kind : new String[][] {
            {"One", "%s", "one", "The row that each has by a relationship"},
            {"OneOrNone", "Optional<%s>", "oneOrNone", "The row that each has by a relationship, or nothing"},
            {"Many", "List<%s>", "many", "The rows that each has by a relationship"}
        }) {
            kinds += """

                    /** %6$s: its whole rows. */
                    public <O> Rows%1$d<%2$s, %3$s> with(%5$s<T1, O> relationship) {
                        return with(relationship, rows -> rows);
                    }

                    /**
                     * %6$s, as a query of their table gives them: some of them, in an order, with what belongs to them in turn.
                     */
                    public <O, V> Rows%1$d<%2$s, %4$s> with(
                            %5$s<T1, O> relationship, Function<Rows1<O>, ? extends Select<V, ?>> query) {
                        return new Rows%1$d<>(session, state, %7$s, Relations.%8$s(session, relationship, query));
                    }
                    """.formatted(
                            n + 1,
                            types(n),
                            kind[1].formatted("O"),
                            kind[1].formatted("V"),
                            kind[0],
                            kind[3],
                            all(n, i -> "s" + i),
                            kind[2]);
        }
        return kinds;
    }

    private static String selects() {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(n -> """

                        /** Only some things of each row: columns, expressions, whole rows of other sources. */
                        public <%2$s> Select%1$d<%2$s> select(%3$s) {
                            return new Select%1$d<>(session, state, %4$s);
                        }
                        """.formatted(
                        n, all(n, i -> "E" + i), all(n, i -> "Selectable<E" + i + "> e" + i), all(n, i -> "e" + i)))
                .collect(Collectors.joining());
    }

    private static String outerJoins() {
        return selects() + """

                /** All rows of another source, with those that belong to each, or with none where there is none. */
                public <J> Rows2<Optional<T1>, J> rightJoin(RowSource<J> source, Condition on) {
                    return new Rows2<>(session, state.joined(JoinKind.RIGHT, source, on), optional(), session.found(source));
                }

                /** All rows of both, with none where none belongs to one. */
                public <J> Rows2<Optional<T1>, Optional<J>> fullJoin(RowSource<J> source, Condition on) {
                    return new Rows2<>(session, state.joined(JoinKind.FULL, source, on), optional(), session.found(source).optional());
                }

                private Selectable<Optional<T1>> optional() {
                    return ((RowSource<T1>) s1).optional();
                }
                """;
    }

    private static String selectSteps() {
        String methods = IntStream.rangeClosed(2, MOST)
                .mapToObj(n ->
                        """
                        /** Begins a query of %1$d things. */
                        public final <%2$s> Select%1$d<%2$s> select(%3$s) {
                            return new Select%1$d<>(session(), new SelectState(), %4$s);
                        }
                        """.formatted(n, types(n), all(n, i -> "Selectable<T" + i + "> s" + i), all(n, i -> "s" + i)))
                .collect(Collectors.joining("\n"));
        return """
                package dev.whimbrel.query;

                import dev.whimbrel.table.expression.Selectable;

                /** Begins queries by their lists. */
                public abstract sealed class SelectSteps permits InsertSteps {

                    SelectSteps() {}

                    abstract Session session();

                    /** Begins a query of one thing. */
                    public final <T> Select1<T> select(Selectable<T> selected) {
                        return new Select1<>(session(), new SelectState(), selected);
                    }

                    %s
                }
                """.formatted(methods);
    }

    private static String insertSteps() {
        String methods = IntStream.rangeClosed(2, MOST)
                .mapToObj(n ->
                        """
                        /** Begins to insert the rows of a query: {@code insertInto(TABLE, ...).select(query)}. */
                        public final <R, %1$s> InsertColumns<R, Tuple%2$d<%1$s>> insertInto(Table<R> table, %3$s) {
                            return columns(table, %4$s);
                        }
                        """.formatted(types(n), n, all(n, i -> "Writable<T" + i + "> c" + i), all(n, i -> "c" + i)))
                .collect(Collectors.joining("\n"));
        return """
                package dev.whimbrel.query;

                import dev.whimbrel.table.Column;
                import dev.whimbrel.table.Table;
                import dev.whimbrel.table.Writable;
                import java.util.Arrays;
                import java.util.List;

                /** Begins inserts of what queries give, by the columns that they fill. */
                public abstract sealed class InsertSteps extends SelectSteps permits WriteSteps {

                    InsertSteps() {}

                    /** Begins to insert the rows of a query: {@code insertInto(TABLE, column).select(query)}. */
                    public final <R, T> InsertColumns<R, T> insertInto(Table<R> table, Writable<T> column) {
                        return columns(table, column);
                    }

                    %s

                    /**
                     * Begins to insert the rows of a query of any number of columns, which are told by the server only if they don't fit.
                     */
                    public final <R> InsertColumns<R, Object> insertInto(Table<R> table, List<? extends Column<?>> columns) {
                        return new InsertColumns<>(session(), table, List.copyOf(columns), false);
                    }

                    private <R, T> InsertColumns<R, T> columns(Table<R> table, Writable<?>... columns) {
                        List<? extends Column<?>> all = Arrays.stream(columns).map(Writable::column).toList();
                        return new InsertColumns<>(session(), table, all, false);
                    }
                }
                """.formatted(methods);
    }

    private static String projection() {
        String methods = IntStream.rangeClosed(2, MOST)
                .mapToObj(n -> """
                        /** What is made of %1$d things that are selected together. */
                        %5$s
                        public static <%2$s, R> Selectable<R> of(%3$s, Tuple%1$d.Mapper<%6$s, ? extends R> mapper) {
                            %7$s
                            return new Mapped<>(List.of(%4$s), (rows, first) -> mapper.map(%8$s));
                        }
                        """.formatted(
                                n,
                                types(n),
                                all(n, i -> "Selectable<T" + i + "> s" + i),
                                all(n, i -> "s" + i),
                                NULL_IS_GIVEN_ON,
                                all(n, i -> "? super T" + i),
                                offsets(n),
                                reads(n)))
                .collect(Collectors.joining("\n"));
        return """
                package dev.whimbrel.query;

                import dev.whimbrel.table.expression.Selectable;
                import java.util.List;

                /**
                 * Values of Java that are made of several things of a query, and count as one in its list:
                 * {@code Projection.of(USERS.id, USERS.email, Contact::new)}.
                 */
                public final class Projection {

                    private Projection() {}

                    %s
                }
                """.formatted(methods);
    }

    private static String types(int n) {
        return all(n, i -> "T" + i);
    }

    private static String fields(int n) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> "private final Selectable<T" + i + "> s" + i + ";")
                .collect(Collectors.joining("\n"));
    }

    private static String assignments(int n) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> "this.s" + i + " = s" + i + ";")
                .collect(Collectors.joining("\n"));
    }

    private static String all(int n, IntFunction<String> each) {
        return IntStream.rangeClosed(1, n).mapToObj(each).collect(Collectors.joining(", "));
    }
}
