package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.ViewDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a {@link Schema} of what was read, without what is hidden or out of scope. */
final class SchemaAssembly {

    private static final String COMMENT_OF_EVERY_PUBLIC = "standard public schema";

    private final Catalog catalog;
    private final Inspector.Scope scope;
    private final Visibility visibility;
    private final IndexAssembly indexes;

    SchemaAssembly(Catalog catalog, Inspector.Scope scope, IndexAssembly indexes) {
        this.catalog = catalog;
        this.scope = scope;
        this.visibility = new Visibility(catalog, scope.hidden());
        this.indexes = indexes;
    }

    Schema assemble() throws ObjectVanishedException {
        Map<Long, List<IndexDef>> indexesByRelation = indexesByRelation();
        SortedMap<ObjectName, TableDef> tables = new TreeMap<>();
        SortedMap<ObjectName, ViewDef> views = new TreeMap<>();
        for (Relation relation : catalog.relations.values()) {
            Relation.Head head = relation.head;
            List<IndexDef> ownIndexes = indexesByRelation.getOrDefault(head.oid(), List.of());
            if (!visibility.shows(head.oid())) {
                continue;
            }
            if (head.kind() == 'v' || head.kind() == 'm') {
                views.put(head.name(), view(head, ownIndexes));
            } else if (head.kind() == 'r' && !head.composed()) {
                tables.put(head.name(), table(relation, ownIndexes));
            }
        }
        return new Schema(namespaces(), extensions(), enums(), sequences(), tables, views, opaque());
    }

    private SortedMap<String, NamespaceDef> namespaces() {
        SortedMap<String, NamespaceDef> namespaces = new TreeMap<>();
        for (Catalog.Namespace namespace : catalog.namespaces) {
            boolean wanted = scope.namespaces().isEmpty() || scope.namespaces().contains(namespace.name());
            if (wanted && !namespace.ofExtension()) {
                String comment = catalog.comment(CommentedCatalog.NAMESPACE, namespace.oid());
                boolean usual = namespace.name().equals("public") && COMMENT_OF_EVERY_PUBLIC.equals(comment);
                namespaces.put(namespace.name(), new NamespaceDef(namespace.name(), usual ? null : comment));
            }
        }
        return namespaces;
    }

    private SortedMap<String, ExtensionDef> extensions() {
        SortedMap<String, ExtensionDef> extensions = new TreeMap<>();
        for (ExtensionDef extension : catalog.extensions) {
            extensions.put(extension.name(), extension);
        }
        return extensions;
    }

    private SortedMap<ObjectName, EnumDef> enums() {
        SortedMap<ObjectName, EnumDef> enums = new TreeMap<>();
        catalog.enums.forEach((oid, type) -> enums.put(
                type.name(), new EnumDef(type.name(), type.labels(), catalog.comment(CommentedCatalog.TYPE, oid))));
        return enums;
    }

    private SortedMap<ObjectName, SequenceDef> sequences() {
        SortedMap<ObjectName, SequenceDef> sequences = new TreeMap<>();
        catalog.sequences.forEach((oid, sequence) -> {
            SequenceDef definition = sequence.definition();
            if (definition != null && visibility.shows(oid)) {
                sequences.put(definition.name(), definition);
            }
        });
        return sequences;
    }

    private TableDef table(Relation relation, List<IndexDef> ownIndexes) {
        Relation.Head head = relation.head;
        return new TableDef(
                head.name(),
                relation.columnDefinitions(),
                relation.constraints,
                ownIndexes,
                head.unlogged(),
                head.options(),
                catalog.comment(CommentedCatalog.CLASS, head.oid()));
    }

    private ViewDef view(Relation.Head head, List<IndexDef> ownIndexes) throws ObjectVanishedException {
        boolean materialized = head.kind() == 'm';
        return new ViewDef(
                head.name(),
                materialized,
                query(Catalog.present(head.query())),
                List.of(),
                head.options(),
                !materialized || head.populated(),
                ownIndexes,
                catalog.comment(CommentedCatalog.CLASS, head.oid()));
    }

    private static String query(String written) {
        String query = written.strip();
        return query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
    }

    private Map<Long, List<IndexDef>> indexesByRelation() throws ObjectVanishedException {
        Map<Long, List<IndexDef>> byRelation = new HashMap<>();
        for (Index index : catalog.indexes) {
            long relation = index.relation().head.oid();
            byRelation.computeIfAbsent(relation, oid -> new ArrayList<>()).add(indexes.assemble(index));
        }
        return byRelation;
    }

    private SortedMap<String, OpaqueObject> opaque() {
        SortedMap<String, OpaqueObject> objects = new TreeMap<>();
        for (Catalog.Opaque found : catalog.opaque) {
            if (found.relation() == 0 || visibility.shows(found.relation())) {
                String comment = catalog.comments.get(found.address());
                OpaqueObject object = new OpaqueObject(
                        found.kind(),
                        found.identity(),
                        found.definition(),
                        found.sql(),
                        comment,
                        catalog.parts.get(found.address()));
                objects.put(object.key(), object);
            }
        }
        return objects;
    }
}
