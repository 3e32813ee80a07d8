/**
 * From a difference to a migration, or into a database: what may be a rename or lose data is a decision ({@link
 * dev.whimbrel.generate.Decisions}), what depends on the rows that are there is told with the query that finds them ({@link
 * dev.whimbrel.generate.DataDependence}), and nothing is written or changed before it has been proven on a scratch database. Start with
 * {@link dev.whimbrel.generate.MigrationGenerator} and {@link dev.whimbrel.generate.SchemaPush}. {@link
 * dev.whimbrel.generate.Lineage} and {@link dev.whimbrel.generate.Clash} find what two people have generated at once. May use source
 * and what is below it.
 */
@NullMarked
package dev.whimbrel.generate;

import org.jspecify.annotations.NullMarked;
