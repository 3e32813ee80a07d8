package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ObjectSql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query for objects that are carried in text. Its columns: the kind; the catalog, the id and the column number by which it and
 * its comment are found (0 when it is no row of its own); the relation that it belongs to and vanishes with (0 for none); the
 * identity; the definition, or NULL when that is nothing but the statements that create it. Further columns are found by name
 * and may be missing:
 *
 * <ul>
 *   <li>{@code created} and {@code dropped}, arrays of statements that make and drop it; NULL when they aren't known;
 *   <li>{@code replacement} and {@code comment_on}, as in {@link ObjectSql};
 *   <li>{@code renamed} and {@code renamed_dropped}, arrays of statements that give a type another name, and drop it under that;
 *   <li>{@code uses}, an array of {@code catalog id column}: what it can't be without; when missing, its relation.
 * </ul>
 *
 * <p>Most databases have few kinds of such objects, and to plan a query takes longer than to look whether it is needed.
 *
 * @param needed what the query is for, as SQL that follows {@code FROM}: without a row there it is left out
 * @param text the query, in the language of {@link CatalogSql}
 */
record OpaqueQuery(String needed, String text) implements OccasionalQuery {

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        String kind = row.text();
        Catalog.Address address = new Catalog.Address(row.number(), row.number(), row.number());
        long relation = row.number();
        String identity = row.text();
        String definition = row.optionalText();
        List<String> create = ArrayText.elements(row.named("created"));
        List<String> drop = ArrayText.elements(row.named("dropped"));
        ObjectSql sql = create.isEmpty() || drop.isEmpty()
                ? null
                : new ObjectSql(
                        create,
                        drop,
                        row.named("replacement"),
                        row.named("comment_on"),
                        aside(row.named("renamed"), row.named("renamed_dropped")));
        String text = definition != null || create.isEmpty() ? definition : String.join(";\n", create);
        catalog.opaque.add(new Catalog.Opaque(
                kind, address, relation, identity, Catalog.present(text), sql, uses(row.named("uses"), relation)));
    }

    private static ObjectSql.@Nullable Aside aside(@Nullable String renamed, @Nullable String dropped) {
        return renamed == null || dropped == null
                ? null
                : new ObjectSql.Aside(ArrayText.elements(renamed), ArrayText.elements(dropped));
    }

    private static List<Catalog.Address> uses(@Nullable String written, long relation) {
        if (written == null) {
            return relation == 0 ? List.of() : List.of(Catalog.Address.relation(relation));
        }
        List<Catalog.Address> uses = new ArrayList<>();
        for (String address : ArrayText.elements(written)) {
            List<Long> numbers = ArrayText.vector(address);
            uses.add(new Catalog.Address(numbers.get(0), numbers.get(1), numbers.get(2)));
        }
        return uses;
    }
}
