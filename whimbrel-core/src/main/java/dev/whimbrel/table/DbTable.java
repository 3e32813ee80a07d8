package dev.whimbrel.table;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a table class. The annotation processor writes its row record, its insert builder and its meta class. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DbTable {

    /** The name of the table; by default the class in snake case: {@code user_profiles} for {@code UserProfiles}. */
    String value() default "";

    /** The namespace of the table. */
    String schema() default "public";
}
