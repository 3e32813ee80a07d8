package cases;

import dev.whimbrel.table.*;

@DbTable
public final class Posts extends Table<Post> {
    public static final Posts POSTS = new Posts();
    public final Defaulted<java.util.UUID> id = uuid().primaryKey().defaultRandom();
    public final Nullable<Long> parent = bigint().nullable().references(() -> POSTS.id);
}
