package wrong;

import static blog.Posts.POSTS;
import static blog.Users.USERS;
import static shop.Suppliers.SUPPLIERS;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.util.UUID;

/** Everything is wrong with it. */
@DbTable
public final class Muddles extends Table<Muddle> {

    public static final Muddles MUDDLES = new Muddles();

    public final Required<UUID> first = uuid().primaryKey();
    public final Required<UUID> second = uuid().primaryKey();
    public final Defaulted<String> random = text().defaultRandom();
    public final Defaulted<String> early = text().defaultTo(LATE);
    public final Defaulted<UUID> now = uuid().defaultNow();
    public final Generated<String> counted = text().identity();
    public final Generated<Integer> virtual = integer().identity().virtual();
    public final Required<String> country = text();
    public final Nullable<Integer> number = integer().nullable();
    public final Required<UUID> noKey = uuid().references(() -> MUDDLES.first).references(() -> MUDDLES.second);
    public final Required<String> notUnique = text().references(() -> USERS.firstName);
    public final Required<UUID> nobody = uuid().references(Muddles::nothing);

    {
        foreignKey(country).references(() -> SUPPLIERS.country, () -> SUPPLIERS.number);
        foreignKey(country, number).references(() -> SUPPLIERS.number, () -> SUPPLIERS.country);
        foreignKey(country, number).references(() -> SUPPLIERS.country, () -> USERS.id);
        index(USERS.email);
        unique(text());
        object("half a function").create("CREATE FUNCTION f() ...");
    }

    {
        index(first).name("twice");
        unique(first, second).name("twice");
        check("first <> second").name("twice");
        check("number > 0")
                .name("a name with more than sixty-three bytes, of which the server keeps no more than that");
        one(() -> USERS, second);
        many(() -> USERS, () -> USERS.email);
        many(() -> USERS, () -> POSTS.authorId);
        check(USERS.email.eq("x"));
    }

    private static final String LATE = String.valueOf("made after the table");

    private Muddles() {}

    private static Required<UUID> nothing() {
        throw new IllegalStateException("not yet");
    }
}
