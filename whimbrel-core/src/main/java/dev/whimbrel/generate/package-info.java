/**
 * From a difference to a migration: what may be a rename or lose data is a decision ({@link
 * dev.whimbrel.generate.Decisions}), what depends on the rows that are there is told with the query that finds them ({@link
 * dev.whimbrel.generate.DataDependence}), and nothing is written before it has been proven on a scratch database.
 */
@NullMarked
package dev.whimbrel.generate;

import org.jspecify.annotations.NullMarked;
