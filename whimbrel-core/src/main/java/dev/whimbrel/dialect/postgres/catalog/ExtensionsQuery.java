package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ExtensionDef;
import java.sql.SQLException;

/** The extensions, except those that every new database holds. A version or comment that is the server's default is left out. */
final class ExtensionsQuery implements CatalogQuery {

    @Override
    public String text() {
        return """
                SELECT e.oid, e.extname, n.nspname, nullif(e.extversion, a.default_version), a.comment
                FROM pg_extension e
                JOIN pg_namespace n ON n.oid = e.extnamespace
                LEFT JOIN pg_available_extensions() a ON a.name = e.extname
                WHERE e.oid >= 16384
                """;
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        long oid = row.number();
        String comment = catalog.comment(CommentedCatalog.EXTENSION, oid);
        String name = row.text();
        catalog.extensionNames.put(oid, name);
        String namespace = row.text();
        String version = row.optionalText();
        String ownComment = row.optionalText();
        boolean commented = comment != null && !comment.equals(ownComment);
        catalog.extensions.add(new ExtensionDef(name, namespace, version, commented ? comment : null));
    }
}
