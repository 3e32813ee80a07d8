/**
 * Columns of passwords: {@link dev.whimbrel.password4j.Passwords} has their types, {@link dev.whimbrel.password4j.Password} is what they
 * hold. A password is hashed by Password4j on its way into the database, and never comes back from there.
 */
@NullMarked
package dev.whimbrel.password4j;

import org.jspecify.annotations.NullMarked;
