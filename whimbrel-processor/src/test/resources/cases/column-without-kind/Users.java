package cases;

import dev.whimbrel.table.*;

@DbTable
public final class Users extends Table<User> {
    public static final Users USERS = new Users();
    public final Column<String> email = text();
    public final Required name = text();
}
