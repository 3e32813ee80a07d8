package cases;

import dev.whimbrel.table.*;

@DbTable
public final class User extends Table<User> {
    public static final User USER = new User();
    public final Required<String> email = text();
}
