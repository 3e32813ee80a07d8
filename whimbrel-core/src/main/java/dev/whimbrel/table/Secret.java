package dev.whimbrel.table;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of this column is never shown: not in {@code toString} of a row, nor in JSON that Jackson makes of it, nor in logged
 * statements and errors, nor in the audit trail. On a class it holds for all columns of that type.
 */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Secret {}
