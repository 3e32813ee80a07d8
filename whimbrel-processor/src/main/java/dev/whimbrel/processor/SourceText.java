package dev.whimbrel.processor;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What all generated classes begin with, and lists in them. */
final class SourceText {

    private SourceText() {}

    static String head(TableModel table, boolean marked) {
        String packageLine = table.packageName().isEmpty() ? "" : "package " + table.packageName() + ";\n\n";
        return packageLine + (marked ? "import javax.annotation.processing.Generated;\n" : "")
                + "import org.jspecify.annotations.NullMarked;\n"
                + "import org.jspecify.annotations.Nullable;\n\n";
    }

    static String marks(boolean marked) {
        return "@NullMarked\n" + (marked ? "@Generated(\"" + TableProcessor.class.getName() + "\")\n" : "");
    }

    static String list(List<ColumnModel> columns, String separator, Function<ColumnModel, String> text) {
        return columns.stream().map(text).collect(Collectors.joining(separator));
    }

    static String names(List<ColumnModel> columns, Function<ColumnModel, String> name) {
        return list(columns, ", ", column -> Literals.string(name.apply(column)));
    }
}
