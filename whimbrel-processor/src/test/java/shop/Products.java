package shop;

import static dev.whimbrel.schema.ReferentialAction.CASCADE;
import static dev.whimbrel.schema.ReferentialAction.SET_NULL;
import static dev.whimbrel.table.expression.Expressions.condition;
import static dev.whimbrel.table.expression.Expressions.length;
import static dev.whimbrel.table.expression.Expressions.like;
import static dev.whimbrel.table.expression.Expressions.lower;
import static dev.whimbrel.table.expression.Expressions.now;
import static shop.Suppliers.SUPPLIERS;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.GeneratedNullable;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.OneOrNone;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Everything that can be said of a column or a table. */
@DbTable
public final class Products extends Table<Product> {

    public static final Products PRODUCTS = new Products();

    public final Generated<Integer> id =
            integer().identity(it -> it.start(100).increment(10).cache(5)).primaryKey();
    public final Defaulted<Long> number = bigint().identityByDefault();
    public final Required<String> name = text().check(name -> length(name).between(1, 200))
            .index(it -> it.unique().name("products_name"));
    public final Generated<String> nameInLower = text().generatedAs(lower(name));
    public final Required<BigDecimal> price = numeric(12, 2).check(price -> price.ge(BigDecimal.ZERO));
    public final Nullable<BigDecimal> discount = numeric(12, 2).nullable();
    public final GeneratedNullable<BigDecimal> net =
            numeric(12, 2).nullable().generatedAs("price - discount").virtual();
    public final Defaulted<Boolean> sold = bool().defaultTo(false);
    public final Defaulted<Size> size = enumText(Size.class).defaultTo(Size.EXTRA_LARGE);
    public final Defaulted<Colour> colour = enumeration(Colour.class).defaultTo(Colour.DARK_RED);
    public final Defaulted<List<String>> tags = text().array().defaultTo(List.of("it's", "a \"b\""));
    public final Defaulted<UUID> token = uuid().defaultRandom();
    public final Defaulted<Instant> madeAt = timestamptz().defaultTo(now());
    public final Defaulted<LocalDate> madeOn = date().defaultNow();
    public final Defaulted<String> origin = text().defaultSql("upper('here')");
    public final Nullable<String> note = text().defaultTo("none").nullable().was("remark");
    public final Nullable<String> supplierCountry = text().nullable();
    public final Nullable<Integer> supplierNumber = integer().nullable();
    public final Nullable<Integer> partOf = integer()
            .nullable()
            .references(() -> partOf().id, key -> key.onDelete(SET_NULL).deferrable());
    public final Nullable<Instant> deletedAt = timestamptz().nullable();

    public final OneOrNone<Product, Supplier> supplier = one(() -> SUPPLIERS, supplierNumber);
    public final OneOrNone<Product, Product> whole = one(() -> PRODUCTS, partOf);
    public final Many<Product, Product> parts = many(() -> PRODUCTS, () -> PRODUCTS.partOf);

    {
        was("goods");
        unlogged();
        softDelete(deletedAt);
        foreignKey(supplierCountry, supplierNumber)
                .references(() -> SUPPLIERS.country, () -> SUPPLIERS.number)
                .onDelete(SET_NULL, supplierNumber)
                .onUpdate(CASCADE)
                .matchFull()
                .name("products_from");
        check(discount.lt(price).or(discount.isNull())).name("products_discount");
        check(like(name, "%_%")).comment("Not empty");
        check("sold OR size <> 'small'");
        index(colour, madeAt.desc().withNullsLast(), price).where(sold.eq(false).and(deletedAt.isNull()));
        index(lower(name).operatorClass("text_pattern_ops"), name.asc().collate("C"))
                .include(price)
                .name("products_search")
                .comment("For the search");
        index(tags).using("gin").with("fastupdate", "off");
        index(colour).where(condition("{} IN ({}, {})", size, "small", "extra_large"));
    }

    private Products() {}

    private static Products partOf() {
        return PRODUCTS;
    }
}
