/**
 * Typed SQL expressions, the least that checks, indexes, defaults, policies and queries have in common. An
 * {@link dev.whimbrel.table.expression.Expression} writes itself to a {@link dev.whimbrel.table.expression.SqlWriter}, which
 * decides whether values are bound or become literals and how columns are named. Start with {@code Expression} and
 * {@code Expressions}. May use {@code table.type}.
 */
@NullMarked
package dev.whimbrel.table.expression;

import org.jspecify.annotations.NullMarked;
