package dev.whimbrel.processor;

import static dev.whimbrel.processor.SourceText.list;

import java.util.List;

/**
 * A record of rows: one component for each column, in their order.
 *
 * @param row its name
 * @param what what it is, for its Javadoc
 * @param columns its columns
 * @param methods what it has besides
 */
record RowSource(TableModel table, boolean marked, String row, String what, List<ColumnModel> columns, String methods) {

    /** The row record of a table. */
    static RowSource of(TableModel table, boolean marked) {
        return new RowSource(
                table, marked, table.row(), "A row of {@link " + table.className() + "}.", table.columns(), "");
    }

    /** The record of rows without secret columns, and the ways to it. */
    static RowSource withoutSecrets(TableModel table, boolean marked) {
        List<ColumnModel> columns = table.withoutSecrets();
        String methods = """

                    /** Selects it. Secret columns are not read. */
                    public static dev.whimbrel.table.RowPart<%1$s> from(%2$s table) {
                        return new dev.whimbrel.table.RowPart<>(
                                table,
                                java.util.List.of(%4$s),
                                reader -> new %1$s(%5$s));
                    }

                    /** What a row has besides secrets. */
                    public static %1$s of(%3$s row) {
                        return new %1$s(%6$s);
                    }
                """.formatted(
                        table.withoutSecretsName(),
                        table.className(),
                        table.row(),
                        list(columns, ", ", column -> "table." + column.field()),
                        list(columns, ",", column -> "\n                        " + column.read("table")),
                        list(columns, ", ", column -> "row." + column.field() + "()"));
        return new RowSource(
                table,
                marked,
                table.withoutSecretsName(),
                "A row of {@link " + table.className() + "} without secret columns.",
                columns,
                methods);
    }

    String text() {
        return SourceText.head(table, marked) + "/** " + what + " */\n"
                + SourceText.marks(marked) + "public record " + row + "("
                + list(columns, ",", RowSource::component) + ") {" + methods + body() + "}\n";
    }

    private static String component(ColumnModel column) {
        String annotations = column.annotations().isEmpty() ? "" : String.join(" ", column.annotations()) + " ";
        return "\n        " + annotations + column.declaredType() + " " + column.field();
    }

    private String body() {
        boolean secrets = columns.stream().anyMatch(ColumnModel::secret);
        boolean arrays = columns.stream().anyMatch(ColumnModel::isArray);
        return (arrays ? equality() : "") + (secrets || arrays ? string() : "");
    }

    /** The values of secret columns are never shown. */
    private String string() {
        String values = list(
                columns,
                "\n                + \", ",
                column -> column.field() + "=\" + "
                        + (column.secret()
                                ? "\"***\""
                                : column.isArray() ? arrays("toString", column) : column.field()));
        return """

                    @Override
                    public String toString() {
                        return "%s[%s + "]";
                    }
                """.formatted(row, values);
    }

    /** A record compares arrays by identity, which is of no use for rows. */
    private String equality() {
        return """

                    @Override
                    public boolean equals(@Nullable Object other) {
                        return other instanceof %s that
                                && %s;
                    }

                    @Override
                    public int hashCode() {
                        return java.util.Objects.hash(%s);
                    }
                """.formatted(
                        row,
                        list(columns, "\n                && ", RowSource::equal),
                        list(columns, ", ", column -> column.isArray() ? arrays("hashCode", column) : column.field()));
    }

    private static String equal(ColumnModel column) {
        String utility = column.isArray() ? "java.util.Arrays" : "java.util.Objects";
        return utility + ".equals(" + column.field() + ", that." + column.field() + ")";
    }

    private static String arrays(String method, ColumnModel column) {
        return "java.util.Arrays." + method + "(" + column.field() + ")";
    }
}
