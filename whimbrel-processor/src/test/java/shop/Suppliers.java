package shop;

import dev.whimbrel.table.DbColumn;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;

/** A key of two columns, in a namespace of its own. */
@DbTable(schema = "shop")
public final class Suppliers extends Table<Supplier> {

    public static final Suppliers SUPPLIERS = new Suppliers();

    public final Required<String> country = text().check("country ~ '^[A-Z]{2}$'");
    public final Required<Integer> number = integer();
    public final Required<String> name = text().collate("C").comment("As it's printed");

    @DbColumn("e-mail")
    public final Required<String> email =
            text().unique(it -> it.name("suppliers_email").deferrable());

    public final Defaulted<Integer> rank = serial();

    {
        comment("Who sells to us");
        primaryKey(country, number);
        unique(name, country).nullsNotDistinct().initiallyDeferred().comment("One of a name in a country");
        with("fillfactor", 70);
    }

    private Suppliers() {}
}
