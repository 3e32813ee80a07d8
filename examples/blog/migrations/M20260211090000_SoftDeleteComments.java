import static dev.whimbrel.schema.ReferentialAction.SET_NULL;

import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.SchemaBuilder;

/** A moderator takes a comment down without losing it, and can put it up again. */
public final class M20260211090000_SoftDeleteComments implements Migration {

    @Override
    public void change(SchemaBuilder db) {
        db.addColumns("comments", t -> {
            t.softDelete();
            t.uuid("deleted_by")
                    .nullable()
                    .check("deleted_by IS NULL OR deleted_at IS NOT NULL")
                    .references("users")
                    .onDelete(SET_NULL);
        });
        // Readers see only live comments, so a smaller index takes the place of the other: first the new one, then the
        // drop.
        db.addIndex("comments", "post_id", "created_at")
                .where("deleted_at IS NULL")
                .name("comments_live_idx")
                .concurrently();
        db.dropIndex("comments", i -> i.column("post_id").column("created_at").concurrently());
        db.addIndex("comments", "deleted_by").where("deleted_by IS NOT NULL").concurrently();
    }
}
