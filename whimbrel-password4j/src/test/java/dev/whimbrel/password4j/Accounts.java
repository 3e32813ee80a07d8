package dev.whimbrel.password4j;

import static dev.whimbrel.password4j.Passwords.argon2;
import static dev.whimbrel.password4j.Passwords.bcrypt;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Secret;
import dev.whimbrel.table.Table;

@DbTable
public final class Accounts extends Table<Account> {

    public static final Accounts ACCOUNTS = new Accounts();

    public final Generated<Long> id = bigint().identity().primaryKey();

    public final Required<String> email = text().unique();

    /** Secret because of its type. */
    public final Required<Password> password = column(argon2()).validate(Password.minLength(12));

    public final Nullable<Password> recovery = column(bcrypt(4)).nullable();

    @Secret
    public final Nullable<String> apiKey = text().nullable().unique().check("api_key <> 'refused-secret'");

    public final Many<Account, Login> logins = many(() -> Logins.LOGINS, () -> Logins.LOGINS.accountId);

    private Accounts() {}
}
