/**
 * The catalog of a live PostgreSQL, read into a {@code Schema}: one small class for each query. Start with
 * {@link dev.whimbrel.dialect.postgres.catalog.CatalogReader}; the classes named {@code ...Query} read what is modelled, those
 * named {@code ...Objects} what is carried as text, and {@code SchemaAssembly} puts all together. Not part of the API; may use
 * {@code dialect} and {@code schema}.
 */
@NullMarked
package dev.whimbrel.dialect.postgres.catalog;

import org.jspecify.annotations.NullMarked;
