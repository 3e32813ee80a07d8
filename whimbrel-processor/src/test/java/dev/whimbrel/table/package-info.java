/** Table classes on a real server: what a class says against the same in SQL. */
@NullMarked
package dev.whimbrel.table;

import org.jspecify.annotations.NullMarked;
