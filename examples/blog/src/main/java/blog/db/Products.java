package blog.db;

import static java.math.BigDecimal.ZERO;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Timestamped;
import java.math.BigDecimal;

/** What can be bought. */
@DbTable
public final class Products extends Timestamped<Product> {

    public static final Products PRODUCTS = new Products();

    public final Generated<Long> id = bigint().identity().primaryKey();
    public final Required<String> sku = varchar(32).unique();
    public final Required<String> name = varchar(200);
    public final Required<BigDecimal> price = numeric(10, 2).check(price -> price.gt(ZERO));
    public final Defaulted<Integer> stock = integer().defaultTo(0).check(stock -> stock.ge(0));
    public final Defaulted<String> attributes = jsonb().defaultTo("{}").check("jsonb_typeof(attributes) = 'object'");

    {
        // For WHERE attributes @> '{"colour": "blue"}'.
        index(attributes.operatorClass("jsonb_path_ops")).using("gin");
    }

    private Products() {}
}
