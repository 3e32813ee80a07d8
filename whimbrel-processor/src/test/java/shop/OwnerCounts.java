package shop;

import dev.whimbrel.table.DbView;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.View;

/** A materialized view with an index. */
@DbView(schema = "shop")
public final class OwnerCounts extends View<OwnerCount> {

    public static final OwnerCounts OWNER_COUNTS = new OwnerCounts();

    public final Required<String> owner = text();
    public final Required<Long> accounts = bigint();

    {
        materialized();
        withNoData();
        query("SELECT owner, count(*) AS accounts FROM public.accounts GROUP BY owner");
        index(owner).unique();
    }

    private OwnerCounts() {}
}
