package cases;

import dev.whimbrel.table.*;

public final class Outer {

    @DbTable
    abstract static class Users extends Table<User> {
        static final Users USERS = null;
        final Required<String> email = text();
    }

    @DbTable
    private static final class Posts extends Table<Post> {
        static final Posts POSTS = new Posts();
        final Required<String> title = text();
    }

    @DbTable
    final class Tags extends Table<Tag> {
        static final Tags TAGS = null;
        final Required<String> name = text();
    }

    @DbTable
    static final class Pairs<T> extends Table<Pair> {
        static final Pairs<String> PAIRS = new Pairs<>();
        final Required<String> name = text();
    }
}
