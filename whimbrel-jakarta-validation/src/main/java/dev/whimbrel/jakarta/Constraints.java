package dev.whimbrel.jakarta;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;

/** Finds constraints without a validator, which takes its time to start. */
final class Constraints {

    private Constraints() {}

    /** Whether a component of a record has any: where their targets let them be, at the component, its field or its accessor. */
    static boolean areOn(Class<?> row, String component) {
        Stream<AnnotatedElement> components = Arrays.stream(row.getRecordComponents())
                .filter(each -> each.getName().equals(component))
                .flatMap((RecordComponent each) -> Stream.of(each, each.getAccessor()));
        Stream<Field> fields = Arrays.stream(row.getDeclaredFields())
                .filter(each -> each.getName().equals(component));
        return Stream.concat(components, fields)
                .flatMap(each -> Arrays.stream(each.getAnnotations()))
                .map(Annotation::annotationType)
                .anyMatch(Constraints::isConstraint);
    }

    private static boolean isConstraint(Class<? extends Annotation> type) {
        return type.equals(Valid.class) || type.isAnnotationPresent(Constraint.class) || holdsConstraints(type);
    }

    /** {@code @Pattern.List} and its like, for several constraints of one kind. */
    private static boolean holdsConstraints(Class<? extends Annotation> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("value"))
                .map(method -> method.getReturnType().getComponentType())
                .anyMatch(element -> element != null && element.isAnnotationPresent(Constraint.class));
    }
}
