package dev.whimbrel.dialect.postgres.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the keys of an index out of the server's own {@code CREATE INDEX}, to learn what only the server knows: whether it
 * thinks that a key's collation and operator class have to be said.
 */
final class IndexText {

    private final SqlScan scan;
    private final String definition;

    private IndexText(String definition) {
        this.definition = definition;
        this.scan = new SqlScan(definition, 0);
    }

    /**
     * The keys of an index.
     *
     * @param definition what {@code pg_get_indexdef} writes for the whole index
     * @param keys what it writes for each key
     */
    static List<Element> elements(String definition, List<String> keys) {
        IndexText text = new IndexText(definition);
        text.goToKeys();
        List<Element> elements = new ArrayList<>();
        for (String key : keys) {
            elements.add(text.element(key));
        }
        return elements;
    }

    private void goToKeys() {
        while (!scan.at(" USING ")) {
            scan.advance();
        }
        while (scan.depth() == 0) {
            scan.advance();
        }
    }

    private Element element(String key) {
        while (!scan.at(key)) {
            scan.advance();
        }
        int start = scan.position() + key.length();
        while (scan.position() < start) {
            scan.advance();
        }
        while (scan.depth() > 1 || !(scan.at(", ") || scan.at(")"))) {
            scan.advance();
        }
        String rest = definition.substring(start, scan.position());
        scan.advance();
        return new Element(rest.startsWith(" COLLATE "), namesOperatorClass(withoutCollation(rest)));
    }

    private static String withoutCollation(String rest) {
        if (!rest.startsWith(" COLLATE ")) {
            return rest;
        }
        SqlScan name = new SqlScan(rest, " COLLATE ".length());
        while (!name.atEnd() && !name.at(" ")) {
            name.advance();
        }
        return rest.substring(name.position());
    }

    private static boolean namesOperatorClass(String rest) {
        String order = rest.replaceFirst("( DESC)?( NULLS (FIRST|LAST))?$", "");
        return !order.isEmpty();
    }

    /**
     * One key.
     *
     * @param namesCollation whether its collation differs from its expression's own
     * @param namesOperatorClass whether its operator class differs from its type's default, or has options
     */
    record Element(boolean namesCollation, boolean namesOperatorClass) {}
}
