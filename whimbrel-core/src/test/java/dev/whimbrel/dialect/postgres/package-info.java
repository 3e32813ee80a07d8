/** Tests of the PostgreSQL dialect against a real server. */
@NullMarked
package dev.whimbrel.dialect.postgres;

import org.jspecify.annotations.NullMarked;
