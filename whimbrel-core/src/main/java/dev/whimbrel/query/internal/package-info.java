/**
 * How queries become statements: {@link dev.whimbrel.query.internal.StatementWriter} writes text and binds, and knows which tables
 * a part can name. Not API. May use {@code table}.
 */
@NullMarked
package dev.whimbrel.query.internal;

import org.jspecify.annotations.NullMarked;
