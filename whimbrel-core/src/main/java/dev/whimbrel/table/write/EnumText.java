package dev.whimbrel.table.write;

import dev.whimbrel.schema.EnumDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An enum type as an enum of Java. */
record EnumText(EnumDef definition, String packageName, String className, Map<String, String> constants) {

    /** Whether it can be said: an annotation takes the empty label for none. */
    static boolean isSayable(EnumDef definition) {
        return !definition.values().contains("");
    }

    /** The constants by their labels. */
    static Map<String, String> constantsOf(EnumDef definition) {
        return ClassNames.unique(
                definition.values(), label -> JavaNames.constant(JavaNames.words(label)), new HashSet<>());
    }

    SourceFile file() {
        Imports imports = new Imports(packageName);
        StringBuilder body = new StringBuilder(annotation(imports));
        body.append("public enum ").append(className).append(" {");
        List<String> values = definition.values();
        for (int i = 0; i < values.size(); i++) {
            String label = values.get(i);
            if (!isPlain(label)) {
                body.append("\n    @")
                        .append(imports.type("dev.whimbrel.table.type.Label"))
                        .append('(')
                        .append(JavaText.string(label))
                        .append(')');
            }
            body.append("\n    ").append(constants.get(label)).append(i < values.size() - 1 ? "," : "");
        }
        body.append("\n}\n");
        return RelationText.file(packageName, className, imports, body);
    }

    private boolean isPlain(String label) {
        return String.valueOf(constants.get(label)).toLowerCase(Locale.ROOT).equals(label);
    }

    private String annotation(Imports imports) {
        List<String> members = new ArrayList<>();
        String name = definition.name().name();
        if (!JavaNames.snakeCase(className).equals(name)) {
            members.add("value = " + JavaText.string(name));
        }
        if (!definition.name().schema().equals("public")) {
            members.add("schema = " + JavaText.string(definition.name().schema()));
        }
        if (definition.comment() != null) {
            members.add("comment = " + JavaText.literal(definition.comment(), 8));
        }
        if (members.isEmpty()) {
            return "";
        }
        String all = String.join(", ", members);
        boolean nameOnly = members.size() == 1 && all.startsWith("value = ");
        return "@" + imports.type("dev.whimbrel.table.type.DbEnum") + "(" + (nameOnly ? all.substring(8) : all) + ")\n";
    }
}
