package dev.whimbrel.table.write;

import java.util.List;
import java.util.Map;

/** What the classes of tables and views have in common. */
final class RelationText {

    private static final String PACKAGE = "dev.whimbrel.table.";

    private RelationText() {}

    /** The annotation, the line of the class, and the constant. */
    static String head(String annotation, String base, RelationNames names, Imports imports) {
        String name = names.name().name();
        boolean named = !JavaNames.snakeCase(names.className()).equals(name);
        boolean placed = !names.name().schema().equals("public");
        String schema = "schema = " + JavaText.string(names.name().schema());
        String members = placed
                ? (named ? "(value = " + JavaText.string(name) + ", " + schema + ")" : "(" + schema + ")")
                : (named ? "(" + JavaText.string(name) + ")" : "");
        return "@" + imports.type(PACKAGE + annotation) + members + "\npublic final class " + names.className()
                + " extends " + imports.type(PACKAGE + base) + "<" + names.row() + "> {\n    public static final "
                + names.className() + " " + names.constant() + " = new " + names.className() + "();\n";
    }

    /** A column's field. */
    static String field(
            RelationNames names, String column, String kind, String javaType, List<String> calls, Imports imports) {
        String field = names.field(column);
        String annotation = JavaNames.snakeCase(field).equals(column)
                ? ""
                : "    @" + imports.type(PACKAGE + "DbColumn") + "(" + JavaText.string(column) + ")\n";
        String head = "public final " + imports.type(PACKAGE + kind) + "<" + javaType + "> " + field + " = ";
        return annotation + Chain.statement(head, calls, 4);
    }

    /** An option or storage parameter. */
    static String with(Map.Entry<String, String> parameter) {
        String value = parameter.getValue();
        boolean bare = value.matches("0|[1-9]\\d{0,8}|true|false");
        return "with(" + JavaText.string(parameter.getKey()) + ", " + (bare ? value : JavaText.string(value)) + ")";
    }

    static SourceFile file(RelationNames names, Imports imports, StringBuilder body) {
        return file(names.packageName(), names.className(), imports, body);
    }

    static SourceFile file(String packageName, String className, Imports imports, StringBuilder body) {
        return new SourceFile(packageName.replace('.', '/') + "/" + className + ".java", imports.text() + body);
    }
}
