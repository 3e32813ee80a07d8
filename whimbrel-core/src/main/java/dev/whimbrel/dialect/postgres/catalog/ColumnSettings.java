package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ObjectSql;
import java.util.ArrayList;
import java.util.List;

/**
 * How a column is stored and analysed, where it isn't as usual: SQL that tells, about the rows {@code a} and {@code t} of the
 * column and its type, and what follows from it.
 */
final class ColumnSettings {

    private static final String OPTIONS = "OPTIONS ";

    private ColumnSettings() {}

    /** Whether anything isn't as usual. */
    static final String CONDITION =
            "(a.attstorage <> t.typstorage OR a.attcompression <> '' OR a.attstattarget >= 0 OR a.attoptions IS NOT NULL)";

    /** What isn't as usual; NULL for nothing. */
    static final String TEXT = """
            CASE WHEN :condition THEN concat_ws(E'\\n',
                CASE WHEN a.attstorage <> t.typstorage THEN CASE a.attstorage WHEN 'p' THEN 'STORAGE PLAIN'
                    WHEN 'e' THEN 'STORAGE EXTERNAL' WHEN 'm' THEN 'STORAGE MAIN' ELSE 'STORAGE EXTENDED' END END,
                CASE a.attcompression WHEN 'p' THEN 'COMPRESSION pglz' WHEN 'l' THEN 'COMPRESSION lz4' END,
                CASE WHEN a.attstattarget >= 0 THEN 'STATISTICS ' || a.attstattarget END,
                'OPTIONS ' || (SELECT string_agg(o, ', ' ORDER BY o COLLATE "C") FROM unnest(a.attoptions) o)) END""".replace(":condition", CONDITION);

    /**
     * The settings of a column as an object.
     *
     * @param settings what {@link #TEXT} gave
     * @param table the qualified name of the table
     * @param column the quoted name of the column
     * @param usualStorage the letter of how its type is stored by itself
     */
    static Catalog.Opaque of(Catalog.ColumnKey key, String settings, String table, String column, char usualStorage) {
        List<String> create = new ArrayList<>();
        List<String> drop = new ArrayList<>();
        String alter = "ALTER TABLE " + table + " ALTER COLUMN " + column + " ";
        for (String setting : settings.split("\n")) {
            if (setting.startsWith(OPTIONS)) {
                String options = setting.substring(OPTIONS.length());
                create.add(alter + "SET (" + options + ")");
                drop.add(alter + "RESET (" + options.replaceAll("=[^,]*", "") + ")");
            } else {
                String name = setting.substring(0, setting.indexOf(' '));
                create.add(alter + "SET " + setting);
                drop.add(alter + "SET " + name + " " + usual(name, usualStorage));
            }
        }
        return Catalog.Opaque.about(
                new Catalog.Address(CommentedCatalog.CLASS.oid, key.relation(), key.number()),
                "column settings",
                table + "." + column,
                settings,
                new ObjectSql(create, drop, null, null));
    }

    private static String usual(String name, char storage) {
        return switch (name) {
            case "STORAGE" -> storage(storage);
            case "STATISTICS" -> "-1";
            default -> "DEFAULT";
        };
    }

    private static String storage(char letter) {
        return switch (letter) {
            case 'p' -> "PLAIN";
            case 'e' -> "EXTERNAL";
            case 'm' -> "MAIN";
            default -> "EXTENDED";
        };
    }
}
