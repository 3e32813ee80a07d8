/**
 * What takes one schema to another: {@link dev.whimbrel.schema.diff.Differ} compares two {@link
 * dev.whimbrel.schema.SchemaGraph}s part by part and gives the changes in an order in which a server takes them. Pure; uses
 * schema and schema.change only.
 */
@NullMarked
package dev.whimbrel.schema.diff;

import org.jspecify.annotations.NullMarked;
