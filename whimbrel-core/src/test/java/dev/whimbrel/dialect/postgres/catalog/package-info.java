/** Tests of what reads the catalog that need no server. */
@NullMarked
package dev.whimbrel.dialect.postgres.catalog;

import org.jspecify.annotations.NullMarked;
