package dev.whimbrel.processor;

import static dev.whimbrel.processor.SourceText.list;
import static dev.whimbrel.processor.SourceText.names;

import java.util.List;

/** The meta class of a table: its names, and the way between a row and the columns. */
record MetaSource(TableModel table, boolean marked) {

    String text() {
        List<ColumnModel> columns = table.columns();
        String secrets = names(columns.stream().filter(ColumnModel::secret).toList(), ColumnModel::field);
        return SourceText.head(table, marked)
                + "/** The names of {@link " + table.className()
                + "}, and the way between its rows and its columns. */\n"
                + SourceText.marks(marked)
                + """
                public final class %1$s extends dev.whimbrel.table.TableMeta<%2$s, %3$s> {

                    public static final %1$s INSTANCE = new %1$s();

                    private %1$s() {
                        super(
                                %4$s,
                                %5$s,
                                java.util.List.of(%6$s),
                                java.util.List.of(%7$s),
                                java.util.Set.of(%8$s));
                    }

                    @Override
                    public %2$s relation() {
                        return %9$s;
                    }

                    @Override
                    public java.util.List<dev.whimbrel.table.Column<?>> columns(%2$s table) {
                        return java.util.List.of(%10$s);
                    }

                    @Override
                    public %3$s read(dev.whimbrel.table.RowReader reader, %2$s table) {
                        return new %3$s(%11$s);
                    }

                    @Override
                    public @Nullable Object value(%3$s row, int column) {
                        return switch (column) {
                %12$s
                            default -> throw new IndexOutOfBoundsException(column);
                        };
                    }
                }
                """.formatted(
                                table.metaName(),
                                table.className(),
                                table.row(),
                                Literals.string(table.schema()),
                                Literals.string(table.name()),
                                names(columns, ColumnModel::field),
                                names(columns, ColumnModel::name),
                                secrets,
                                table.instance(),
                                list(columns, ", ", column -> "table." + column.field()),
                                list(columns, ",", MetaSource::read),
                                cases(columns));
    }

    private static String read(ColumnModel column) {
        return "\n                " + column.read("table");
    }

    private static String cases(List<ColumnModel> columns) {
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            cases.append(i == 0 ? "" : "\n")
                    .append("            case ")
                    .append(i)
                    .append(" -> row.")
                    .append(columns.get(i).field())
                    .append("();");
        }
        return cases.toString();
    }
}
