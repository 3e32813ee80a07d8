package dev.whimbrel.dialect.postgres.catalog;

import static java.util.stream.Collectors.toCollection;

import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts indexes together. An operator class and a collation are named only where the server would name them. Mostly the catalog
 * tells. It doesn't when the class isn't made for exactly the key's type (an enum, an array, varchar): then the server's text
 * of one index with such a class and column type settles it for all. And it doesn't for some expressions, whose indexes are
 * asked for one by one.
 */
final class IndexAssembly {

    private final Catalog catalog;
    private final Map<Pairing, KeyOfIndex> witnesses = new HashMap<>();

    IndexAssembly(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The indexes whose text has to be asked for. */
    Set<Long> indexesToAskFor() throws ObjectVanishedException {
        Set<Long> asked = new LinkedHashSet<>();
        for (Index index : catalog.indexes) {
            for (int key = 0; key < index.keys(); key++) {
                if (index.isExpression(key)) {
                    if (!ExpressionKey.isTold(index, key, operatorClass(index, key))) {
                        asked.add(index.oid());
                    }
                } else if (isUnsure(index, key)) {
                    witnesses.putIfAbsent(pairing(index, key), new KeyOfIndex(index.oid(), key));
                }
            }
        }
        witnesses.values().forEach(key -> asked.add(key.index()));
        return asked;
    }

    /** The collations that are used. */
    Set<Long> collations() {
        return catalog.indexes.stream()
                .flatMap(index -> index.collations().stream())
                .collect(toCollection(LinkedHashSet::new));
    }

    /** The index, once the texts are there. */
    IndexDef assemble(Index index) throws ObjectVanishedException {
        List<IndexElement> elements = new ArrayList<>();
        for (int key = 0; key < index.keys(); key++) {
            elements.add(element(index, key));
        }
        List<String> include = index.relation()
                .columnNames(
                        index.columns().subList(index.keys(), index.columns().size()));
        String where = index.where();
        return new IndexDef(
                index.name(),
                index.unique(),
                index.nullsNotDistinct(),
                index.method(),
                elements,
                include,
                where == null ? null : Parentheses.stripOuter(where),
                index.options(),
                index.tablespace(),
                index.valid(),
                catalog.comment(CommentedCatalog.CLASS, index.oid()));
    }

    private IndexElement element(Index index, int key) throws ObjectVanishedException {
        boolean expression = index.isExpression(key);
        return new IndexElement(
                expression ? null : index.relation().columnName(index.columns().get(key)),
                expression ? Parentheses.stripOuter(index.expression(key)) : null,
                namesCollation(index, key) ? collation(index, key) : null,
                namesOperatorClass(index, key) ? operatorClass(index, key).name() : null,
                options(index, key),
                index.descending(key),
                index.nullsFirst(key));
    }

    private boolean namesCollation(Index index, int key) throws ObjectVanishedException {
        if (index.isExpression(key)) {
            IndexText.Element text = text(index.oid(), key);
            return text != null && text.namesCollation();
        }
        long collation = index.collations().get(key);
        return collation != 0 && collation != column(index, key).collation();
    }

    private boolean namesOperatorClass(Index index, int key) throws ObjectVanishedException {
        if (!options(index, key).isEmpty() || !operatorClass(index, key).isDefault()) {
            return true;
        }
        KeyOfIndex witness =
                index.isExpression(key) ? new KeyOfIndex(index.oid(), key) : witnesses.get(pairing(index, key));
        IndexText.Element text = witness == null ? null : text(witness.index(), witness.key());
        return text != null && text.namesOperatorClass();
    }

    private boolean isUnsure(Index index, int key) throws ObjectVanishedException {
        Catalog.OperatorClass used = operatorClass(index, key);
        return used.isDefault()
                && options(index, key).isEmpty()
                && used.inputType() != column(index, key).type();
    }

    private Pairing pairing(Index index, int key) throws ObjectVanishedException {
        return new Pairing(index.operatorClasses().get(key), column(index, key).type());
    }

    private static Relation.Column column(Index index, int key) throws ObjectVanishedException {
        return index.relation().column(index.columns().get(key));
    }

    private Catalog.OperatorClass operatorClass(Index index, int key) throws ObjectVanishedException {
        return Catalog.present(
                catalog.operatorClasses.get(index.operatorClasses().get(key)));
    }

    private ObjectName collation(Index index, int key) throws ObjectVanishedException {
        return Catalog.present(catalog.collations.get(index.collations().get(key)));
    }

    private SortedMap<String, String> options(Index index, int key) {
        Catalog.ColumnKey column = new Catalog.ColumnKey(index.oid(), key + 1L);
        return catalog.operatorClassOptions.getOrDefault(column, new TreeMap<>());
    }

    private IndexText.@Nullable Element text(long index, int key) {
        List<IndexText.Element> elements = catalog.indexTexts.get(index);
        return elements == null ? null : elements.get(key);
    }

    /** An operator class used for a type. */
    private record Pairing(long operatorClass, long type) {}

    /** A key of an index. */
    private record KeyOfIndex(long index, int key) {}
}
