package cases;

import dev.whimbrel.table.*;

@DbTable
public final class Users extends Timestamped<User> {
    public static final Users USERS = new Users();
    public final Required<String> email = text();

    @DbColumn("email")
    public final Required<String> mail = text();

    @DbColumn("created_at")
    public final Required<String> made = text();
}
