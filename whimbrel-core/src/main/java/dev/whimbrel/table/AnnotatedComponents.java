package dev.whimbrel.table;

import dev.whimbrel.table.rule.AnnotatedRules;
import dev.whimbrel.table.rule.ValueCheck;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The annotations of a row record, as somebody else understands them.
 *
 * @param row the record; null when it has no annotations
 * @param rules who understands them; null for nobody
 */
record AnnotatedComponents(
        @org.jspecify.annotations.Nullable Class<?> row,
        @org.jspecify.annotations.Nullable AnnotatedRules rules) {

    /** Nobody is looked for where there are no annotations. */
    static AnnotatedComponents of(Table<?> table) {
        Class<?> row = rowOf(table.meta());
        return row == null || !hasAnnotations(row)
                ? new AnnotatedComponents(null, null)
                : new AnnotatedComponents(row, find(row).orElse(null));
    }

    @org.jspecify.annotations.Nullable ValueCheck checkOrNull(String component) {
        return row == null || rules == null ? null : rules.of(row, component).orElse(null);
    }

    /** The processor writes {@code UsersMeta extends TableMeta<Users, User>}. */
    private static @org.jspecify.annotations.Nullable Class<?> rowOf(TableMeta<?, ?> meta) {
        return meta.getClass().getGenericSuperclass() instanceof ParameterizedType type
                        && type.getActualTypeArguments()[1] instanceof Class<?> row
                ? row
                : null;
    }

    /** An annotation is where its targets let it be: at the component, its field or its accessor. */
    private static boolean hasAnnotations(Class<?> row) {
        if (!row.isRecord()) {
            return false;
        }
        Stream<AnnotatedElement> components = Arrays.stream(row.getRecordComponents())
                .flatMap(component -> Stream.of(component, component.getAccessor()));
        return Stream.concat(components, Arrays.stream(row.getDeclaredFields()))
                .anyMatch(element -> element.getAnnotations().length > 0);
    }

    /** Where the row comes from is where its program's libraries are, which may not be where Whimbrel's are. */
    private static Optional<AnnotatedRules> find(Class<?> row) {
        return Stream.of(
                        row.getClassLoader(),
                        Thread.currentThread().getContextClassLoader(),
                        AnnotatedRules.class.getClassLoader())
                .filter(Objects::nonNull)
                .flatMap(loader -> ServiceLoader.load(AnnotatedRules.class, loader).findFirst().stream())
                .findFirst();
    }
}
