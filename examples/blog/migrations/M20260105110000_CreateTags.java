import static dev.whimbrel.schema.ReferentialAction.CASCADE;

import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.SchemaBuilder;

/** Tags, and which post has which. */
public final class M20260105110000_CreateTags implements Migration {

    @Override
    public void change(SchemaBuilder db) {
        db.createTable("tags", t -> {
            t.bigint("id").identity().primaryKey();
            t.varchar("name", 50).unique().check("name = lower(name)");
            t.timestamptz("created_at").defaultNow();
        });
        db.createTable("post_tags", t -> {
            t.bigint("post_id").references("posts").onDelete(CASCADE);
            t.bigint("tag_id").references("tags").onDelete(CASCADE);
            t.timestamptz("created_at").defaultNow();
            t.primaryKey("post_id", "tag_id");
            // The primary key serves post_id already; the way from a tag to its posts needs an index of its own.
            t.index("tag_id");
        });
        db.insert("tags", "name").values("news").values("java").values("postgresql");
    }
}
