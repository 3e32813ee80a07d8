package dev.whimbrel.processor;

import static dev.whimbrel.processor.SourceText.list;

import java.util.List;

/** The row record of a table: one component for each column, in their order. */
record RowSource(TableModel table, boolean marked) {

    String text() {
        return SourceText.head(table, marked) + "/** A row of {@link " + table.className() + "}. */\n"
                + SourceText.marks(marked) + "public record " + table.row() + "("
                + list(table.columns(), ",", RowSource::component) + ") {" + body() + "}\n";
    }

    private static String component(ColumnModel column) {
        String annotations = column.annotations().isEmpty() ? "" : String.join(" ", column.annotations()) + " ";
        return "\n        " + annotations + column.declaredType() + " " + column.field();
    }

    private String body() {
        boolean secrets = table.columns().stream().anyMatch(ColumnModel::secret);
        boolean arrays = table.columns().stream().anyMatch(ColumnModel::isArray);
        return (arrays ? equality() : "") + (secrets || arrays ? string() : "");
    }

    /** The values of secret columns are never shown. */
    private String string() {
        String values = list(
                table.columns(),
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
                """.formatted(table.row(), values);
    }

    /** A record compares arrays by identity, which is of no use for rows. */
    private String equality() {
        List<ColumnModel> columns = table.columns();
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
                        table.row(),
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
