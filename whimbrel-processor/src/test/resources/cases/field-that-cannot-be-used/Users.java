package cases;

import dev.whimbrel.table.*;

@DbTable
public final class Users extends Table<User> {
    public static final Users USERS = new Users();
    public Required<String> email = text();
    private final Required<String> name = text();
    public final Required<Integer> hashCode = integer();
}
