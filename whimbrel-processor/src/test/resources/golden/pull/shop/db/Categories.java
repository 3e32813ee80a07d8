package shop.db;

import static dev.whimbrel.schema.ReferentialAction.SET_NULL;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;

@DbTable
public final class Categories extends Table<Category> {
    public static final Categories CATEGORIES = new Categories();

    public final Defaulted<Integer> id = serial().primaryKey();
    public final Nullable<Integer> parentId =
            integer().nullable().references(() -> CATEGORIES.id, key -> key.onDelete(SET_NULL)).index();
    public final Defaulted<Integer> order = integer().defaultTo(0);
    public final Required<String> slug = custom("slug").unique();

    private Categories() {}
}
