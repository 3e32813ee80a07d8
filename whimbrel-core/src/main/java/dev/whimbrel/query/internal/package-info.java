/**
 * How queries become statements and statements run: {@link dev.whimbrel.query.internal.StatementWriter} writes text and binds,
 * {@link dev.whimbrel.query.internal.Session} finds the connection, inside a transaction or for one statement, and tells the
 * listeners. Not API.
 */
@NullMarked
package dev.whimbrel.query.internal;

import org.jspecify.annotations.NullMarked;
