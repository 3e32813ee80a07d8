package cases;

import dev.whimbrel.query.Database;
import dev.whimbrel.table.*;

@DbTable
public final class Users extends Table<User> {
    public static final Users USERS = new Users();
    public final Generated<Long> id = bigint().identity();
    public final Required<String> email = text();
    public final Defaulted<Integer> logins = integer().defaultTo(0);
    public final Nullable<String> note = text().nullable();
}

class Program {
    void valueOfAnotherType(Database db) {
        db.from(Users.USERS).where(Users.USERS.logins.eq("many"));
    }

    void columnOfAnotherType(Database db) {
        db.from(Users.USERS).where(Users.USERS.email.eq(Users.USERS.logins));
    }

    void valuesOfAnotherType(Database db) {
        db.from(Users.USERS).where(Users.USERS.id.in(java.util.List.of("one")));
    }

    void queryOfAnotherType(Database db) {
        db.from(Users.USERS).where(Users.USERS.id.in(db.select(Users.USERS.email).from(Users.USERS)));
    }

    void queryOfTwoColumns(Database db) {
        db.from(Users.USERS).where(Users.USERS.id.in(db.select(Users.USERS.id, Users.USERS.email).from(Users.USERS)));
    }

    void nullOfAColumnThatNeverIs(Database db) {
        db.from(Users.USERS).where(Users.USERS.email.isNull());
    }

    void noCondition(Database db) {
        db.from(Users.USERS).where(Users.USERS.email);
    }

    void unionOfAnotherType(Database db) {
        db.select(Users.USERS.id).from(Users.USERS).union(db.select(Users.USERS.email).from(Users.USERS));
    }
}
