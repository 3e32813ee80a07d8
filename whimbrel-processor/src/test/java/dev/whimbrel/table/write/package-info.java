/** What is written from a database, compiled and loaded: it makes the same database again. */
@NullMarked
package dev.whimbrel.table.write;

import org.jspecify.annotations.NullMarked;
