/** Tables that mark rows as deleted, and have scopes. */
@NullMarked
package club;

import org.jspecify.annotations.NullMarked;
