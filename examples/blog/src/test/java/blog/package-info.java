/** Proofs of the blog's migrations and seeds. Start with {@link blog.MigrationsTest}. */
@NullMarked
package blog;

import org.jspecify.annotations.NullMarked;
