package dev.whimbrel.migrate;

import dev.whimbrel.migrate.builder.ColumnOperations;
import dev.whimbrel.migrate.builder.CommentOperations;
import dev.whimbrel.migrate.builder.ConstraintOperations;
import dev.whimbrel.migrate.builder.DataOperations;
import dev.whimbrel.migrate.builder.EnumOperations;
import dev.whimbrel.migrate.builder.IndexOperations;
import dev.whimbrel.migrate.builder.NamespaceOperations;
import dev.whimbrel.migrate.builder.SequenceOperations;
import dev.whimbrel.migrate.builder.TableOperations;
import dev.whimbrel.migrate.builder.ViewOperations;
import java.util.function.Consumer;

/**
 * The vocabulary of Java migrations.
 *
 * <pre>{@code
 * public final class M20260101120000_CreateUsers implements Migration {
 *     @Override
 *     public void change(SchemaBuilder db) {
 *         db.createEnum("user_status", "active", "inactive", "suspended");
 *         db.createTable("users", t -> {
 *             t.bigint("id").identity().primaryKey();
 *             t.varchar("email", 255).unique();
 *             t.enumeration("status", "user_status").defaultTo("active");
 *             t.text("bio").nullable();
 *             t.timestamps();
 *             t.softDelete();
 *             t.index("status");
 *             t.index("created_at").where("deleted_at IS NULL").name("users_live_idx");
 *             t.check("users_email_has_at", "position('@' in email) > 1");
 *             t.comment("People who can sign in");
 *         });
 *     }
 * }
 * }</pre>
 *
 * <p>Each call is done at once, in order; a call that gives something back is done when the next one begins, or at the end, so
 * that what is said of it counts and nothing has to close it.
 *
 * <p>Names are exactly those in the database: no case is folded and no quotes are needed. Where an object may be in another
 * namespace, {@code namespace.name} says so; a name that itself has a dot is written in double quotes, as in SQL. Names that
 * are not given are those that PostgreSQL would choose, and stand in the SQL.
 */
public interface SchemaBuilder
        extends TableOperations,
                ColumnOperations,
                ConstraintOperations,
                IndexOperations,
                EnumOperations,
                SequenceOperations,
                ViewOperations,
                NamespaceOperations,
                CommentOperations,
                DataOperations {

    /** The same vocabulary, with another namespace for names that are written without one. */
    SchemaBuilder in(String namespace);

    /**
     * Does the reverse of what these calls say, from the last to the first.
     *
     * @throws dev.whimbrel.WhimbrelException {@code IRREVERSIBLE} when one of them has none; then none of them is reversed
     */
    void reverse(Consumer<SchemaBuilder> changes);
}
