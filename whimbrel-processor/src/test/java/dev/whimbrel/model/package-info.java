/** Models, on a real server: soft delete, scopes, hooks, rules. */
@NullMarked
package dev.whimbrel.model;

import org.jspecify.annotations.NullMarked;
