package dev.whimbrel.table.type;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the database calls a constant of an enum, where that is not the constant in lower case. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Label {

    /** The label; by default the constant in lower case. */
    String value() default "";

    /** The label before; it is renamed, and rows keep it. */
    String was() default "";
}
