/**
 * Annotations of Jakarta Validation on the fields of table classes, as rules. {@link dev.whimbrel.jakarta.JakartaRules} is found as a
 * service; nothing else has to be done. May use {@code table.rule} and Jakarta Validation.
 */
@NullMarked
package dev.whimbrel.jakarta;

import org.jspecify.annotations.NullMarked;
