package cases;

import dev.whimbrel.table.*;

@DbTable
public final class Users extends Table {
    public static final Users USERS = new Users();
    public final Required<String> email = text();
}
