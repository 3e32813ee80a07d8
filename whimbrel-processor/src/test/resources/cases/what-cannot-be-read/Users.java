package cases;

import dev.whimbrel.query.Database;
import dev.whimbrel.table.*;

@DbTable
public final class Users extends Table<User> {
    public static final Users USERS = new Users();
    public static final Users OTHERS = Relation.alias(USERS, "others");
    public final Generated<Long> id = bigint().identity();
    public final Required<String> email = text();
    public final Nullable<String> note = text().nullable();
}

class Program {
    record Line(Long id, String email) {}

    void tooFewColumns(Database db) {
        db.select(Users.USERS.id, Users.USERS.email, Users.USERS.note).from(Users.USERS).map(Line::new);
    }

    void columnsInAnotherOrder(Database db) {
        db.select(Users.USERS.email, Users.USERS.id).from(Users.USERS).map(Line::new);
    }

    void anOuterJoinedRowThatMayBeMissing(Database db) {
        db.from(Users.USERS)
                .leftJoin(Users.OTHERS, Users.OTHERS.email.eq(Users.USERS.note))
                .map((user, other) -> other.email());
    }

    void aRowOfAnotherType(Database db) {
        String email = db.from(Users.USERS).fetchOne();
    }

    void aRowThatMayBeMissing(Database db) {
        User user = db.from(Users.USERS).fetchOptional();
    }
}
