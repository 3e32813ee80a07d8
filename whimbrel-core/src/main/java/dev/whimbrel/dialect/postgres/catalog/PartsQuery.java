package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ObjectPart;
import dev.whimbrel.schema.ObjectPart.Role;
import dev.whimbrel.schema.ObjectParts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query for the parts of objects that are carried in text. Its columns: the catalog and the id of the object; the role, or NULL
 * in the first row of an object, which tells its head; the name, or the namespace and name of the table with rows in the first
 * row; the part that it is a property of; the text, or the head; and arrays of the statements that add, drop and change it.
 *
 * @param needed as in {@link OccasionalQuery}
 * @param text the query, in the language of {@link CatalogSql}, with the parts of each object together and in order
 */
record PartsQuery(String needed, String text) implements OccasionalQuery {

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        Catalog.Address address = new Catalog.Address(row.number(), row.number(), 0);
        String role = row.optionalText();
        String name = row.optionalText();
        String within = row.optionalText();
        String text = row.optionalText();
        List<String> add = ArrayText.elements(row.optionalText());
        List<String> drop = ArrayText.elements(row.optionalText());
        String change = row.optionalText();
        String given = text == null ? "" : text;
        if (role == null) {
            catalog.parts.put(address, new ObjectParts(given, table(within, name), List.of()));
            return;
        }
        ObjectPart part = new ObjectPart(
                Role.valueOf(role),
                Catalog.present(name),
                within,
                given,
                add,
                drop,
                change == null ? null : ArrayText.elements(change));
        catalog.parts.computeIfPresent(address, (key, known) -> with(known, part));
    }

    private static @Nullable ObjectName table(@Nullable String namespace, @Nullable String name) {
        return namespace == null || name == null ? null : new ObjectName(namespace, name);
    }

    private static ObjectParts with(ObjectParts known, ObjectPart part) {
        List<ObjectPart> parts = new ArrayList<>(known.all());
        parts.add(part);
        return new ObjectParts(known.head(), known.table(), parts);
    }
}
