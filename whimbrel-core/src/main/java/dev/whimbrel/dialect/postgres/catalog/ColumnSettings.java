package dev.whimbrel.dialect.postgres.catalog;

/**
 * SQL about how a column is stored and analysed, where it isn't as usual. It speaks of the rows {@code a} and {@code t} of the
 * column and its type.
 */
final class ColumnSettings {

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
}
