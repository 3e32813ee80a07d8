/** Commands about the database as a whole and its server. May use {@code command} and the scratch module. */
@NullMarked
package dev.whimbrel.cli.server;

import org.jspecify.annotations.NullMarked;
