import static dev.whimbrel.schema.ReferentialAction.CASCADE;
import static dev.whimbrel.schema.ReferentialAction.RESTRICT;

import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.SchemaBuilder;

/** Posts. Who wrote one can't be deleted, only closed. */
public final class M20260105100000_CreatePosts implements Migration {

    @Override
    public void change(SchemaBuilder db) {
        db.createTable("posts", t -> {
            t.bigint("id").identity().primaryKey();
            t.uuid("author_id").references("users").onDelete(RESTRICT).onUpdate(CASCADE);
            t.varchar("title", 255);
            t.varchar("slug", 255);
            t.text("excerpt").nullable();
            t.text("body");
            t.enumOf("status", "draft", "published", "archived").defaultTo("draft");
            t.timestamptz("published_at").nullable();
            t.timestamps();
            t.softDelete();

            t.check("posts_slug_check", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
            t.check("posts_published_at_check", "status <> 'published' OR published_at IS NOT NULL");

            // PostgreSQL makes no index for a foreign key by itself.
            t.index("author_id");
            t.index("slug").unique().where("deleted_at IS NULL").name("posts_live_slug_idx");
            // The front page: what is published, newest first.
            t.index("status", "published_at").desc();
        });
    }
}
