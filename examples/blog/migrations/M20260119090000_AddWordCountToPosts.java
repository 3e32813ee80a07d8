import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.SchemaBuilder;

/**
 * A NOT NULL column on a table that has rows, each with a value of its own, while people read and write.
 *
 * <p>One {@code ADD COLUMN ... NOT NULL GENERATED ... STORED} would do it too, but writes the whole table anew while nobody can
 * read it. Here no lock is held for longer than a moment: the runner commits before the backfill and behind each of its batches.
 */
public final class M20260119090000_AddWordCountToPosts implements Migration {

    @Override
    public void change(SchemaBuilder db) {
        // 1. Expand. New rows have the value from now on, and old ones get it with any update: the check below is held
        // against
        //    every row that is written, also where an update is about another column.
        db.addColumn("posts", t -> t.integer("word_count").nullable());
        db.sql("""
                CREATE FUNCTION count_words(body text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
                    SELECT count(*)::integer FROM regexp_matches(body, '\\S+', 'g')
                $$;

                CREATE FUNCTION count_words_of_post() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    NEW.word_count := count_words(NEW.body);
                    RETURN NEW;
                END
                $$;

                CREATE TRIGGER posts_count_words BEFORE INSERT OR UPDATE ON posts
                FOR EACH ROW EXECUTE FUNCTION count_words_of_post();
                """).reversedBy("""
                DROP TRIGGER posts_count_words ON posts;
                DROP FUNCTION count_words_of_post();
                DROP FUNCTION count_words(text);
                """);
        db.addCheck("posts", "word_count IS NOT NULL")
                .name("posts_word_count_is_there")
                .notValid();

        // 2. Backfill what was there before.
        db.backfill("posts")
                .setSql("word_count", "count_words(body)")
                .where("word_count IS NULL")
                .batch(500);

        // 3. Prove it while everybody works, and let NOT NULL rely on the proof instead of reading the table again.
        db.validateConstraint("posts", "posts_word_count_is_there");
        db.alterColumn("posts", "word_count", c -> c.notNull());
        db.dropConstraint("posts", "posts_word_count_is_there");
    }
}
