package dev.whimbrel.processor;

import java.util.List;

/**
 * A table or view class as the processor sees it.
 *
 * @param packageName its package; empty for none
 * @param className its name within the package: {@code Outer.Users}
 * @param constant the constant that it keeps of itself
 * @param row the simple name of its row record
 * @param schema its namespace in the database
 * @param name its name in the database
 * @param view whether it is a view, into which nothing is inserted
 * @param sound whether nothing is wrong with it
 * @param columns its columns in their order
 */
record TableModel(
        String packageName,
        String className,
        String constant,
        String row,
        String schema,
        String name,
        boolean view,
        boolean sound,
        List<ColumnModel> columns) {

    /** The constant as other classes of the package write it. */
    String instance() {
        return className + "." + constant;
    }

    String metaName() {
        return className.replace('.', '_') + "Meta";
    }

    String newRowName() {
        return "New" + row;
    }

    String withoutSecretsName() {
        return row + "WithoutSecrets";
    }

    /** The columns that are not secret. */
    List<ColumnModel> withoutSecrets() {
        return columns.stream().filter(column -> !column.secret()).toList();
    }

    /** Whether some columns are secret and others aren't. */
    boolean hasSecretsAndOthers() {
        int others = withoutSecrets().size();
        return others > 0 && others < columns.size();
    }

    List<ColumnModel> writable() {
        return columns.stream().filter(column -> column.kind().isWritable()).toList();
    }

    List<ColumnModel> required() {
        return columns.stream()
                .filter(column -> column.kind() == ColumnKind.REQUIRED)
                .toList();
    }

    String qualified(String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
}
