package shop;

import static dev.whimbrel.table.expression.Expressions.condition;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Secret;
import dev.whimbrel.table.Timestamped;

/** Policies, triggers and the audit trail. */
@DbTable
public final class Accounts extends Timestamped<Account> {

    public static final Accounts ACCOUNTS = new Accounts();

    public final Generated<Long> id = bigint().identity().primaryKey();
    public final Required<String> owner = text().index();

    @Secret
    public final Required<String> pin = text();

    {
        audited();
        forceRowLevelSecurity();
        policy("own accounts").using(condition("{} = CURRENT_USER", owner)).comment("Everybody sees what is theirs");
        policy("clerks_read").forSelect().to("shop_clerk", "shop_boss").using("true");
        policy("no_zero_pin").restrictive().forInsert().withCheck(pin.ne("0000"));
        object("accounts_limit trigger")
                .create("CREATE TRIGGER accounts_limit BEFORE INSERT ON public.accounts"
                        + " FOR EACH ROW EXECUTE FUNCTION public.limit_accounts()")
                .drop("DROP TRIGGER accounts_limit ON public.accounts");
    }

    private Accounts() {}
}
