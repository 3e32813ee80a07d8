package dev.whimbrel.processor;

import java.util.List;
import java.util.Locale;

/**
 * A column as the processor sees it.
 *
 * @param field the field's name, which the row's component has too
 * @param name the column's name in the database
 * @param kind its kind
 * @param type its Java type as source text, with full names
 * @param secret whether its value is never shown
 * @param annotations the annotations that the row's component gets, as source text
 */
record ColumnModel(String field, String name, ColumnKind kind, String type, boolean secret, List<String> annotations) {

    boolean isArray() {
        return type.endsWith("[]");
    }

    /** The type as a component or parameter has it: {@code @Nullable} stands where the type itself begins. */
    String declaredType() {
        return kind.isNullable() ? nullable(type) : type;
    }

    private static String nullable(String type) {
        if (type.endsWith("[]")) {
            return type.substring(0, type.length() - 2) + " @Nullable []";
        }
        int parameters = type.indexOf('<');
        int dot = type.substring(0, parameters < 0 ? type.length() : parameters).lastIndexOf('.') + 1;
        return type.substring(0, dot) + "@Nullable " + type.substring(dot);
    }

    /** Its next value of a {@code RowReader}. */
    String read(String table) {
        return "reader." + (kind.isNullable() ? "nullable" : "required") + "(" + table + "." + field + ")";
    }

    /** The field as the name of a type: {@code PasswordHash}. */
    String capitalised() {
        return field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }
}
