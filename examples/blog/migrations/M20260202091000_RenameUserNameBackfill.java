import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.SchemaBuilder;

/** Second phase of the rename: every row has its display_name, and will have. */
public final class M20260202091000_RenameUserNameBackfill implements Migration {

    @Override
    public void change(SchemaBuilder db) {
        db.addCheck("users", "display_name IS NOT NULL")
                .name("users_display_name_is_there")
                .notValid();
        // Along the primary key, in transactions of 1,000 rows each, with its place in the history: a run that is
        // stopped goes
        // on where it was. On the way back the values may stay; the column goes with the first phase.
        db.backfill("users")
                .setSql("display_name", "name")
                .where("display_name IS NULL")
                .batch(1_000)
                .reversedByNothing();
        db.validateConstraint("users", "users_display_name_is_there");
        db.alterColumn("users", "display_name", c -> c.notNull());
        db.dropConstraint("users", "users_display_name_is_there");
    }
}
