package dev.whimbrel.table;

import dev.whimbrel.WhimbrelException;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Table classes by their names. What can't be loaded is noted, and all of it said at once. */
final class LoadedClasses {

    private final Problems problems = new Problems();
    private final Set<Relation<?>> relations = new LinkedHashSet<>();
    private final List<SchemaObjects> objects = new ArrayList<>();

    void add(String name, ClassLoader loader) {
        try {
            add(Class.forName(name, false, loader));
        } catch (ClassNotFoundException e) {
            problems.add(name, "the annotation processor found it, but the class is gone. Build anew");
        }
    }

    void addIfAnnotated(Class<?> type) {
        if (type.isAnnotationPresent(DbTable.class)
                || type.isAnnotationPresent(DbView.class)
                || type.isAnnotationPresent(DbObjects.class)) {
            add(type);
        }
    }

    private void add(Class<?> type) {
        try {
            if (Relation.class.isAssignableFrom(type)) {
                relations.add(TableMeta.of(type).relation());
            } else {
                Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                objects.add((SchemaObjects) constructor.newInstance());
            }
        } catch (WhimbrelException e) {
            problems.add(type.getName(), String.valueOf(e.getMessage()));
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            problems.add(type.getName(), "it can't be loaded: " + innermost(e));
        }
    }

    /** What failed in a class's initialisation is wrapped more than once. */
    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : innermost(cause);
    }

    TableClasses tableClasses() {
        problems.throwIfAny();
        return TableClasses.of(relations, objects);
    }
}
