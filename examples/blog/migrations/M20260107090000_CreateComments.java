import static dev.whimbrel.schema.ReferentialAction.CASCADE;
import static dev.whimbrel.schema.ReferentialAction.SET_DEFAULT;
import static dev.whimbrel.schema.ReferentialAction.SET_NULL;

import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.SchemaBuilder;
import java.util.Map;
import java.util.UUID;

/** Comments and answers to them. Whose account is deleted leaves comments behind that belong to nobody. */
public final class M20260107090000_CreateComments implements Migration {

    private static final UUID NOBODY = new UUID(0, 0);

    @Override
    public void change(SchemaBuilder db) {
        db.insert(
                        "users",
                        Map.of(
                                "id", NOBODY,
                                "email", "nobody@blog.example",
                                "password_hash", "!",
                                "name", "A former reader",
                                "status", "inactive"))
                .reversedBy("DELETE FROM users WHERE id = {}", NOBODY);

        db.createTable("comments", t -> {
            t.bigint("id").identity().primaryKey();
            t.bigint("post_id").references("posts").onDelete(CASCADE);
            t.uuid("author_id").defaultTo(NOBODY).references("users").onDelete(SET_DEFAULT);
            t.bigint("parent_id").nullable().references("comments").onDelete(SET_NULL);
            t.text("body").check("body ~ '\\S'");
            t.timestamps();
            t.check("comments_parent_id_check", "parent_id <> id");
            t.index("post_id", "created_at");
            t.index("author_id");
            t.index("parent_id");
        });
    }
}
