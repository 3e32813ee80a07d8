package cases;

import dev.whimbrel.table.*;

@DbTable
public final class Users extends Table<User> {
    public static final Users USERS = new Users();
    public final Generated<Long> id = bigint().identity();
    public final Required<String> email = text();
    public final Required<String> name = text();
    public final Nullable<String> note = text().nullable();
}

class Program {
    NewUser forgotten = NewUser.email("ann@example.org");
    NewUser tooEarly = NewUser.email("ann@example.org").note("x");
    NewUser computed = NewUser.email("ann@example.org").name("Ann").id(7L);
}
