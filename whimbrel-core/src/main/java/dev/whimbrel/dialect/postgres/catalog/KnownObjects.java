package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.dialect.postgres.catalog.Catalog.Address;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.ObjectName;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the object of the schema that an address in the catalog stands for. */
final class KnownObjects {

    private static final long DEFAULT_CATALOG = 2604;

    /** How long a way from a part to its whole can get: of an array of a table's row type, for example. */
    private static final int LONGEST_WAY = 8;

    private final Catalog catalog;
    private final Visibility visibility;
    private final Map<Address, ObjectKey> keys = new HashMap<>();

    KnownObjects(Catalog catalog, Visibility visibility) {
        this.catalog = catalog;
        this.visibility = visibility;
        catalog.namespaces.forEach(namespace ->
                put(CommentedCatalog.NAMESPACE.oid, namespace.oid(), ObjectKey.namespace(namespace.name())));
        catalog.extensionNames.forEach(
                (oid, name) -> put(CommentedCatalog.EXTENSION.oid, oid, ObjectKey.extension(name)));
        catalog.enums.forEach((oid, type) -> put(CommentedCatalog.TYPE.oid, oid, ObjectKey.of(Kind.ENUM, type.name())));
        catalog.relations.values().forEach(this::putRelation);
        putParts();
        for (Catalog.Opaque object : catalog.opaque) {
            boolean shown = object.relation() == 0 || visibility.shows(object.relation());
            if (shown && !object.address().equals(Address.NONE)) {
                keys.put(object.address(), ObjectKey.opaque(object.kind(), object.identity()));
            }
        }
    }

    /** The object at an address, or the one that it is a part of; null for what isn't shown. */
    @Nullable ObjectKey at(Address address) {
        Address place = address;
        for (int step = 0; step < LONGEST_WAY; step++) {
            ObjectKey key = keyOf(place);
            if (key != null) {
                return key;
            }
            Address whole = catalog.wholes.getOrDefault(place, catalog.wholes.get(place.whole()));
            if (whole == null) {
                return null;
            }
            place = whole;
        }
        return null;
    }

    private @Nullable ObjectKey keyOf(Address address) {
        ObjectKey key = keys.get(address.whole());
        if (key == null || address.column() == 0 || key.kind() != Kind.TABLE) {
            return key;
        }
        Relation relation = catalog.relations.get(address.oid());
        Relation.Column column = relation == null ? null : relation.columns.get(address.column());
        return column == null
                ? key
                : ObjectKey.part(Kind.COLUMN, key.name(), column.definition().name());
    }

    private void putRelation(Relation relation) {
        Relation.Head head = relation.head;
        if (!visibility.shows(head.oid())) {
            return;
        }
        switch (head.kind()) {
            case 'v', 'm' -> put(CommentedCatalog.CLASS.oid, head.oid(), ObjectKey.of(Kind.VIEW, head.name()));
            case 'S' -> {
                Catalog.Sequence sequence = catalog.sequences.get(head.oid());
                if (sequence != null && sequence.definition() != null) {
                    put(CommentedCatalog.CLASS.oid, head.oid(), ObjectKey.of(Kind.SEQUENCE, head.name()));
                }
            }
            default -> {
                if (!head.composed()) {
                    put(CommentedCatalog.CLASS.oid, head.oid(), ObjectKey.of(Kind.TABLE, head.name()));
                }
            }
        }
    }

    private void putParts() {
        for (Index index : catalog.indexes) {
            ObjectName owner = shownName(index.relation().head.oid());
            if (owner != null) {
                put(CommentedCatalog.CLASS.oid, index.oid(), ObjectKey.part(Kind.INDEX, owner, index.name()));
            }
        }
        catalog.constraints.forEach((oid, constraint) -> {
            ObjectName owner = shownName(constraint.relation());
            if (owner != null) {
                put(CommentedCatalog.CONSTRAINT.oid, oid, ObjectKey.part(Kind.CONSTRAINT, owner, constraint.name()));
            }
        });
        catalog.defaults.forEach((oid, column) -> {
            ObjectName owner = shownName(column.relation());
            Relation relation = catalog.relations.get(column.relation());
            Relation.Column found = relation == null ? null : relation.columns.get(column.number());
            if (owner != null && relation != null && found != null && !relation.head.composed()) {
                put(
                        DEFAULT_CATALOG,
                        oid,
                        ObjectKey.part(Kind.DEFAULT, owner, found.definition().name()));
            }
        });
    }

    private @Nullable ObjectName shownName(long relation) {
        Relation found = catalog.relations.get(relation);
        return found != null && visibility.shows(relation) ? found.head.name() : null;
    }

    private void put(long catalogId, long oid, ObjectKey key) {
        keys.put(new Address(catalogId, oid, 0), key);
    }
}
