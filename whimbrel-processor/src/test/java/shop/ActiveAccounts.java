package shop;

import dev.whimbrel.table.DbView;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.View;

/** A view. */
@DbView
public final class ActiveAccounts extends View<ActiveAccount> {

    public static final ActiveAccounts ACTIVE_ACCOUNTS = new ActiveAccounts();

    public final Required<Long> id = bigint();
    public final Nullable<String> owner = text().nullable();

    {
        query("SELECT id, owner FROM accounts WHERE created_at > now() - interval '1 year'");
        with("security_barrier", true);
        comment("Accounts of the last year");
        was("young_accounts");
    }

    private ActiveAccounts() {}
}
