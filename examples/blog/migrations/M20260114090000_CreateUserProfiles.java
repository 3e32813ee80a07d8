import static dev.whimbrel.schema.ReferentialAction.CASCADE;

import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.SchemaBuilder;

/** One profile for each user. */
public final class M20260114090000_CreateUserProfiles implements Migration {

    @Override
    public void change(SchemaBuilder db) {
        db.createTable("user_profiles", t -> {
            t.uuid("user_id").primaryKey().references("users").onDelete(CASCADE);
            t.text("bio").nullable();
            t.varchar("avatar_url", 500).nullable();
            t.jsonb("preferences").defaultSql("'{}'").check("jsonb_typeof(preferences) = 'object'");
            t.timestamps();
            t.index("preferences").using("gin").operatorClass("jsonb_path_ops");
        });
        // On the way back the rows go with the table.
        db.sql("INSERT INTO user_profiles (user_id) SELECT id FROM users").reversedByNothing();
    }
}
