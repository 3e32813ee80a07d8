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
    void generated(Database db) {
        db.update(Users.USERS).set(Users.USERS.id, 7L);
    }

    void nothingWhereSomethingIsNeeded(Database db) {
        db.update(Users.USERS).setNull(Users.USERS.email);
    }

    void valueOfAnotherType(Database db) {
        db.update(Users.USERS).set(Users.USERS.logins, "many");
    }

    void expressionOfAnotherType(Database db) {
        db.update(Users.USERS).set(Users.USERS.email, Users.USERS.logins);
    }

    void queryOfAnotherType(Database db) {
        db.insertInto(Users.USERS, Users.USERS.email, Users.USERS.logins)
                .select(db.select(Users.USERS.email, Users.USERS.note).from(Users.USERS));
    }

    void rowOfAnotherTable(Database db, NewRow<String> row) {
        db.insertAll(Users.USERS, java.util.List.of(row));
    }

    void changeOfAnUnknownRow(Database db) {
        db.insert(NewUser.email("a")).onConflict().doUpdate(it -> it.setNull(Users.USERS.note));
    }
}
