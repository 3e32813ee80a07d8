package shop.db;

import dev.whimbrel.table.DbView;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.View;

@DbView
public final class Sales extends View<Sale> {
    public static final Sales SALES = new Sales();

    public final Nullable<Long> id = bigint().nullable();
    public final Nullable<Long> sold = bigint().nullable();

    {
        materialized();
        query("""
                SELECT p.id,
                    count(*) AS sold
                   FROM (public.products p
                     JOIN public.order_items i ON ((i.product_id = p.id)))
                  GROUP BY p.id""");
        index(id).unique();
    }

    private Sales() {}
}
