package dev.whimbrel.migrate.generate;

import dev.whimbrel.migrate.files.MigrationFileName;
import dev.whimbrel.schema.SqlType;
import java.util.List;
import java.util.stream.Collectors;

/** New migrations in Java. */
final class JavaTemplate {

    private JavaTemplate() {}

    static String empty(MigrationFileName name) {
        return migration(name, "        // What to do; the way back is derived from it.\n");
    }

    static String of(MigrationFileName name, ModelTable table) {
        StringBuilder body = new StringBuilder("        db.createTable(" + literal(table.name()) + ", t -> {\n");
        line(body, call(table.key(), "id") + keyModifiers(table) + ".primaryKey()");
        table.attributes().forEach(attribute -> line(body, column(attribute, table)));
        line(body, "t.timestamps()");
        table.attributes().stream()
                .filter(ModelAttribute::indexed)
                .forEach(attribute -> line(body, "t.index(" + literal(attribute.column()) + ")"));
        return migration(name, body.append("        });\n").toString());
    }

    private static void line(StringBuilder body, String statement) {
        body.append("            ").append(statement).append(";\n");
    }

    private static String migration(MigrationFileName name, String body) {
        return """
                import dev.whimbrel.migrate.Migration;
                import dev.whimbrel.migrate.SchemaBuilder;

                public final class %s implements Migration {

                    @Override
                    public void change(SchemaBuilder db) {
                %s    }
                }
                """.formatted(name.className(), body);
    }

    private static String keyModifiers(ModelTable table) {
        return table.countsUp() ? ".identity()" : table.isRandom() ? ".defaultRandom()" : "";
    }

    private static String column(ModelAttribute attribute, ModelTable table) {
        String column = attribute.column();
        String start = switch (attribute.type()) {
            case AttributeType.Value value -> call(value.type(), column);
            case AttributeType.Enumeration enumeration ->
                "t.enumOf(" + literal(column) + ", " + literals(enumeration.labels()) + ")";
            case AttributeType.Reference reference ->
                call(reference.key() == null ? table.key() : reference.key(), column);
        };
        return start
                + (attribute.array() ? ".array()" : "")
                + (attribute.nullable() ? ".nullable()" : "")
                + (attribute.unique() ? ".unique()" : "")
                + (attribute.type() instanceof AttributeType.Reference reference
                        ? ".references(" + literal(reference.table()) + ")"
                        : "");
    }

    private static String call(SqlType type, String column) {
        String name = literal(column);
        return switch (type) {
            case SqlType.Varchar varchar ->
                "t.varchar(" + name + (varchar.length() == null ? "" : ", " + varchar.length()) + ")";
            case SqlType.Char character -> "t.character(" + name + ", " + character.length() + ")";
            case SqlType.Numeric numeric ->
                numeric.precision() == null
                        ? "t.numeric(" + name + ")"
                        : "t.numeric(" + name + ", " + numeric.precision() + ", " + numeric.scale() + ")";
            case SqlType.Timestamp timestamp ->
                (timestamp.withTimeZone() ? "t.timestamptz(" : "t.timestamp(") + name + ")";
            case SqlType.Time time -> "t.time(" + name + ")";
            case SqlType.Interval interval -> "t.interval(" + name + ")";
            case SqlType.Builtin builtin -> "t." + method(builtin.name()) + "(" + name + ")";
            case SqlType.Array array -> call(array.element(), column) + ".array()";
            case SqlType.Bit bit -> throw new IllegalArgumentException("No attribute is of this type: " + bit);
            case SqlType.Named named -> throw new IllegalArgumentException("No attribute is of this type: " + named);
        };
    }

    private static String method(String type) {
        return switch (type) {
            case "boolean" -> "bool";
            case "double precision" -> "doublePrecision";
            default -> type;
        };
    }

    private static String literals(List<String> texts) {
        return texts.stream().map(JavaTemplate::literal).collect(Collectors.joining(", "));
    }

    private static String literal(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
