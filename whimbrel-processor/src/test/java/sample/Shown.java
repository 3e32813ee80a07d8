package sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands for the annotations of validation and serialisation. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shown {
    String[] as() default {};

    int width() default 10;

    Class<?> by() default Object.class;

    ElementType on() default ElementType.FIELD;
}
