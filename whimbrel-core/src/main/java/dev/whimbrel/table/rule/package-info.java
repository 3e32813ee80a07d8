/**
 * Rules that values have to keep before they are written. Start with {@link dev.whimbrel.table.rule.Rules}, which has those of
 * everyday use; a {@link dev.whimbrel.table.rule.Rule} is one of them as a value. What annotations of another library say comes
 * through {@link dev.whimbrel.table.rule.AnnotatedRules}. Uses nothing.
 */
@NullMarked
package dev.whimbrel.table.rule;

import org.jspecify.annotations.NullMarked;
