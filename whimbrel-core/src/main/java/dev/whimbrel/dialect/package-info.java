/**
 * What one kind of database can do and how it is spoken to. {@link dev.whimbrel.dialect.Dialect} is the entry: it hands out
 * the inspector (database to {@code Schema}), the renderer (change to SQL), the splitter (script to statements) and the lock
 * between runners. Each sub-package holds one database with the same file names. May use {@code schema} and
 * {@code schema.change}.
 */
@NullMarked
package dev.whimbrel.dialect;

import org.jspecify.annotations.NullMarked;
