package cases;

import dev.whimbrel.table.*;

@DbTable
public final class Users extends Table<User> {
    public static final Users USERS = new Users();
    public final Required<String> email = text();
    public final Required<Integer> age = integer();

    {
        check(email.isNull());
        check(age.gt("18"));
        check(email.eq(age));
        index("email");
    }
}
