package cases;

import dev.whimbrel.table.*;

@DbTable
public final class Users {
    public static final Users USERS = new Users();
    public final String email = "";
}
