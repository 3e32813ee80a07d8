package dev.whimbrel.table.write;

import java.util.Set;
import java.util.TreeSet;

/** What a source imports, collected while it is written. */
final class Imports {

    private final String packageName;
    private final Set<String> types = new TreeSet<>();
    private final Set<String> members = new TreeSet<>();

    Imports(String packageName) {
        this.packageName = packageName;
    }

    /** A type by its full name; returns the simple one. */
    String type(String fullName) {
        String simple = fullName.substring(fullName.lastIndexOf('.') + 1);
        String container = fullName.substring(0, Math.max(0, fullName.length() - simple.length() - 1));
        if (!container.equals(packageName) && !container.equals("java.lang") && !container.isEmpty()) {
            types.add(fullName);
        }
        return simple;
    }

    /** A static member by its full name; returns the simple one. */
    String member(String fullName) {
        members.add(fullName);
        return fullName.substring(fullName.lastIndexOf('.') + 1);
    }

    /** The package line and the imports, with an empty line behind. */
    String text() {
        StringBuilder text = new StringBuilder("package " + packageName + ";\n\n");
        members.forEach(member -> text.append("import static ").append(member).append(";\n"));
        text.append(members.isEmpty() ? "" : "\n");
        types.forEach(type -> text.append("import ").append(type).append(";\n"));
        return text.append(types.isEmpty() ? "" : "\n").toString();
    }
}
