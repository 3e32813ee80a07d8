package shop.db;

import static dev.whimbrel.table.expression.Expressions.lower;
import static shop.db.Categories.CATEGORIES;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.GeneratedNullable;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.type.Range;
import java.math.BigDecimal;
import java.time.Instant;

@DbTable
public final class Products extends Table<Product> {
    public static final Products PRODUCTS = new Products();

    public final Generated<Long> id = bigint().identity(it -> it.start(100)).primaryKey();
    public final Required<Integer> categoryId = integer().references(() -> CATEGORIES.id);
    public final Required<String> name = text().check("length(name) > 2");
    public final Defaulted<BigDecimal> price = numeric(10, 2).defaultTo(BigDecimal.ZERO);
    public final GeneratedNullable<BigDecimal> gross = numeric(10, 2).nullable().generatedAs("price * 1.19");
    public final Defaulted<String> attributes = jsonb().defaultTo("{}");
    public final Nullable<Range<Instant>> during = tstzrange().nullable();
    public final Nullable<Integer> invoice =
            integer().nullable().defaultSql("nextval('public.invoice_numbers'::regclass)");

    {
        unique(categoryId, name).nullsNotDistinct();
        check("price >= (0)::numeric").name("price_is_not_negative");
        index(lower(name).desc(), price).include(invoice).where("price > (10)::numeric");
        index(attributes.operatorClass("jsonb_path_ops")).using("gin").name("products_search");
    }

    private Products() {}
}
