/**
 * Writes table classes: a schema as the Java sources that a person would have written for it. Start with {@link
 * dev.whimbrel.table.write.TableClassWriter}. What classes have no words of their own for is kept in them as SQL; what can't be
 * kept at all is told as a note. Uses {@code dialect} for names and statements, and
 * {@code table} for the names of classes that are there already.
 */
@NullMarked
package dev.whimbrel.table.write;

import org.jspecify.annotations.NullMarked;
