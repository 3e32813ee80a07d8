package cases;

import dev.whimbrel.table.*;

@DbTable
public final class Users extends Table<java.time.Instant> {
    public static final Users USERS = new Users();
    public final Required<String> email = text();
}

@DbTable
final class Posts extends Table<java.util.List<String>> {
    static final Posts POSTS = new Posts();
    final Required<String> title = text();
}
