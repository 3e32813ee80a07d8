package dev.whimbrel.password4j;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.OneOrNone;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;

@DbTable
public final class Logins extends Table<Login> {

    public static final Logins LOGINS = new Logins();

    public final Generated<Long> id = bigint().identity().primaryKey();

    public final Required<String> address = text();

    public final Nullable<Long> accountId = bigint().nullable().references(() -> Accounts.ACCOUNTS.id);

    public final OneOrNone<Login, Account> account = one(() -> Accounts.ACCOUNTS, accountId);

    private Logins() {}
}
