package dev.whimbrel.table.write;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.table.Relation;
import dev.whimbrel.table.TableMeta;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the class of a table or view is called.
 *
 * @param name the table or view
 * @param packageName its class's package
 * @param className its class
 * @param constant the one instance that the class keeps
 * @param row the record of its rows
 * @param fields the field of each column
 */
public record RelationNames(
        ObjectName name,
        String packageName,
        String className,
        String constant,
        String row,
        Map<String, String> fields) {
    public RelationNames {
        fields = Map.copyOf(fields);
    }

    /** The names of a class that is there already. */
    public static RelationNames of(Relation<?> relation) {
        Class<?> type = relation.getClass();
        TableMeta<?, ?> meta = relation.meta();
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < meta.columnNames().size(); i++) {
            fields.put(meta.columnNames().get(i), meta.fieldNames().get(i));
        }
        String constant = Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers())
                        && field.getType().equals(type))
                .map(Field::getName)
                .findFirst()
                .orElseThrow();
        String className =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        return new RelationNames(relation.name(), type.getPackageName(), className, constant, row(type), fields);
    }

    private static String row(Class<?> type) {
        return type.getGenericSuperclass() instanceof ParameterizedType base
                        && base.getActualTypeArguments()[0] instanceof Class<?> row
                ? row.getSimpleName()
                : type.getSimpleName();
    }

    /** The field of a column. */
    String field(String column) {
        String field = fields.get(column);
        if (field == null) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION,
                    "The class " + className + " has no field for the column " + column + ".");
        }
        return field;
    }

    /** The constant as it is imported. */
    String fullConstant() {
        return packageName + "." + className + "." + constant;
    }
}
