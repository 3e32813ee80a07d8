package dev.whimbrel.table.type;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the database knows of an enum, where it is not what follows from its class. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DbEnum {

    /** The type's name; by default the class's own in snake case: {@code user_status} for {@code UserStatus}. */
    String value() default "";

    /** Its namespace. */
    String schema() default "public";

    /** The type's name before; it is renamed, not made anew. */
    String was() default "";

    /** Its comment. */
    String comment() default "";

    /** What becomes of rows with labels that are gone. */
    Remap[] remap() default {};

    /** Rows with a label that is gone get another. */
    @interface Remap {

        /** The label that is gone. */
        String from();

        /** The label instead of it. */
        String to();
    }
}
