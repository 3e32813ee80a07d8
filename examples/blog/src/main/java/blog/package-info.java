/** What the blog asks of its database, on the table classes in {@code blog.db}. Start with {@link blog.Publishing}. */
@NullMarked
package blog;

import org.jspecify.annotations.NullMarked;
