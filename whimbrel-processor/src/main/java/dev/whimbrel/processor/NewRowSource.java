package dev.whimbrel.processor;

import static dev.whimbrel.processor.SourceText.list;

import java.util.List;

/**
 * The insert builder of a table. It asks for the required columns one after the other, in their order, so that none can be
 * forgotten; the others follow in any order or not at all.
 */
record NewRowSource(TableModel table, boolean marked) {

    String text() {
        return SourceText.head(table, marked) + documentation() + SourceText.marks(marked) + "public final class "
                + table.newRowName() + " extends dev.whimbrel.table.NewRow<" + table.row() + "> {\n\n    private "
                + table.newRowName() + "() {\n        super(" + table.instance() + ");\n    }\n"
                + start() + copy() + steps() + list(free(), "", this::setter) + implementation() + "}\n";
    }

    private String documentation() {
        String chain = list(table.required(), "", column -> "." + column.field() + "(...)");
        String call = table.newRowName() + (chain.isEmpty() ? ".create()" : chain);
        return "/** Values for a new row of {@link " + table.className() + "}: {@code " + call
                + "}, then any of the others. */\n";
    }

    private List<ColumnModel> free() {
        return table.writable().stream()
                .filter(column -> column.kind() != ColumnKind.REQUIRED)
                .toList();
    }

    private String start() {
        List<ColumnModel> required = table.required();
        if (required.isEmpty()) {
            return """

                        /** A row of defaults, to which other values can be given. */
                        public static %1$s create() {
                            return new %1$s();
                        }
                    """.formatted(table.newRowName());
        }
        ColumnModel first = required.get(0);
        return """

                    /** The first required value; the others follow. */
                    public static %s %s(%s value) {
                        return new Steps(new %s()).%s(value);
                    }
                """.formatted(step(1), first.field(), first.declaredType(), table.newRowName(), first.field());
    }

    private String copy() {
        return """

                    /** The values of a row, but for those that the database computes. */
                    public static %1$s copyOf(%2$s row) {
                        %1$s copy = new %1$s();
                %3$s        return copy;
                    }
                """.formatted(
                        table.newRowName(),
                        table.row(),
                        list(
                                table.writable(),
                                "",
                                column -> "        copy.set(" + table.instance() + "." + column.field() + ", row."
                                        + column.field() + "());\n"));
    }

    private String steps() {
        StringBuilder steps = new StringBuilder();
        List<ColumnModel> required = table.required();
        for (int i = 1; i < required.size(); i++) {
            ColumnModel column = required.get(i);
            steps.append("""

                        /** Asks for {@code %3$s}. */
                        public sealed interface %1$s permits Steps {
                            %2$s %3$s(%4$s value);
                        }
                    """.formatted(step(i), step(i + 1), column.field(), column.declaredType()));
        }
        return steps.toString();
    }

    private String setter(ColumnModel column) {
        return """

                    public %s %s(%s value) {
                        set(%s.%s, value);
                        return this;
                    }
                """.formatted(
                        table.newRowName(), column.field(), column.declaredType(), table.instance(), column.field());
    }

    private String implementation() {
        List<ColumnModel> required = table.required();
        if (required.isEmpty()) {
            return "";
        }
        StringBuilder methods = new StringBuilder();
        StringBuilder interfaces = new StringBuilder();
        for (int i = 0; i < required.size(); i++) {
            ColumnModel column = required.get(i);
            boolean last = i == required.size() - 1;
            if (i > 0) {
                interfaces.append(i == 1 ? " implements " : ", ").append(step(i));
            }
            methods.append(i == 0 ? "\n" : "\n        @Override\n").append("""
                            public %s %s(%s value) {
                                row.set(%s.%s, value);
                                return %s;
                            }
                    """.formatted(
                            step(i + 1),
                            column.field(),
                            column.declaredType(),
                            table.instance(),
                            column.field(),
                            last ? "row" : "this"));
        }
        return """

                    private static final class Steps%s {
                        private final %2$s row;

                        private Steps(%2$s row) {
                            this.row = row;
                        }
                %3$s    }
                """.formatted(interfaces, table.newRowName(), methods);
    }

    /** What stands after so many required values: a step that asks for the next, or the builder itself. */
    private String step(int given) {
        List<ColumnModel> required = table.required();
        return given >= required.size()
                ? table.newRowName()
                : required.get(given).capitalised() + "Step";
    }
}
