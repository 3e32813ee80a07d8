/**
 * What a migration is: its identity, its formats and the vocabulary that it is written in. A user starts with
 * {@link dev.whimbrel.migrate.Migration} and {@link dev.whimbrel.migrate.SchemaBuilder}; what runs migrations is in
 * {@code dev.whimbrel.migrate.run}, what finds them in {@code dev.whimbrel.migrate.files}. May use {@code plan} and what it uses.
 */
@NullMarked
package dev.whimbrel.migrate;

import org.jspecify.annotations.NullMarked;
