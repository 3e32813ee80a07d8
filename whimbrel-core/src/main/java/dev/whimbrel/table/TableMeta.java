package dev.whimbrel.table;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ObjectName;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the annotation processor writes for each table or view: names, and the way between a row record and the columns, without
 * reflection.
 *
 * @param <T> the class of the table or view
 * @param <R> its row record
 */
public abstract class TableMeta<T extends Relation<R>, R> {

    private final ObjectName name;
    private final List<String> fieldNames;
    private final List<String> columnNames;
    private final Set<String> secretFields;

    /** For generated classes. */
    protected TableMeta(
            String schema, String name, List<String> fieldNames, List<String> columnNames, Set<String> secretFields) {
        this.name = new ObjectName(schema, name);
        this.fieldNames = fieldNames;
        this.columnNames = columnNames;
        this.secretFields = secretFields;
    }

    /** Its full name in the database. */
    public final ObjectName name() {
        return name;
    }

    /** The names of the fields that hold columns, in the order of the columns. */
    public final List<String> fieldNames() {
        return fieldNames;
    }

    /** The names of the columns. */
    public final List<String> columnNames() {
        return columnNames;
    }

    /** The fields whose values are never shown. */
    public final Set<String> secretFields() {
        return secretFields;
    }

    /** The one instance that the class itself keeps in a constant. */
    public abstract T relation();

    /** The columns of an instance. */
    public abstract List<Column<?>> columns(T relation);

    /** Reads a row. The reader is asked for each column once, in their order. */
    public abstract R read(RowReader reader, T relation);

    /**
     * The value of a column in a row.
     *
     * @param column the column's place, from 0
     */
    public abstract @Nullable Object value(R row, int column);

    /** What was written for a class of this name. */
    static String className(String relationClass) {
        int dot = relationClass.lastIndexOf('.') + 1;
        return relationClass.substring(0, dot) + relationClass.substring(dot).replace('$', '_') + "Meta";
    }

    /** Another instance of a table class; its constructor is private as a rule. */
    @SuppressWarnings("unchecked")
    static <T extends Relation<?>> T instantiate(T relation) {
        try {
            Constructor<?> constructor = relation.getClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (T) constructor.newInstance();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new WhimbrelException(
                    ErrorCode.CONFIGURATION,
                    "No alias of " + relation.getClass().getName() + " can be made (" + e
                            + "). The class needs a constructor without parameters; a module has to open its package:"
                            + " opens " + relation.getClass().getPackageName() + " to dev.whimbrel.core.",
                    e);
        }
    }

    @SuppressWarnings("unchecked")
    static <R> TableMeta<? extends Relation<R>, R> of(Relation<R> relation) {
        return (TableMeta<? extends Relation<R>, R>) of(relation.getClass());
    }

    /** What was written for a class. */
    static TableMeta<?, ?> of(Class<?> relation) {
        String name = className(relation.getName());
        try {
            return (TableMeta<?, ?>) Class.forName(name, true, relation.getClassLoader())
                    .getField("INSTANCE")
                    .get(null);
        } catch (ClassNotFoundException e) {
            throw new WhimbrelException(
                    ErrorCode.CONFIGURATION,
                    name + " is missing: the annotation processor did not run on " + relation.getName()
                            + ". Annotate the class with @DbTable or @DbView, and name whimbrel-processor in the"
                            + " annotationProcessorPaths of maven-compiler-plugin (annotationProcessor in Gradle);"
                            + " the class path alone is not searched since JDK 23.",
                    e);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new WhimbrelException(
                    ErrorCode.CONFIGURATION,
                    name + " can't be used (" + e + "). Build anew with the processor of this version; a module has"
                            + " to open the package of its table classes: opens "
                            + relation.getPackageName() + " to dev.whimbrel.core.",
                    e);
        }
    }
}
