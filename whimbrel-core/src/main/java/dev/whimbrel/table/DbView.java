package dev.whimbrel.table;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a view class. The annotation processor writes its row record and its meta class. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DbView {

    /** The name of the view; by default the class in snake case. */
    String value() default "";

    /** The namespace of the view. */
    String schema() default "public";
}
