package cases;

import dev.whimbrel.table.*;

@DbTable
public final class Users extends Table<User> {
    public static final Users USERS = new Users();
    public final Required<String> email = text().nullable();
    public final Required<Boolean> active = bool().defaultTo(true);
    public final Nullable<String> name = text();
    public final Defaulted<Long> id = bigint().identity();
    public final Required<Integer> age = text();
}
