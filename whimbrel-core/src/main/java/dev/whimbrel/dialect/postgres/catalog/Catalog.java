package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ObjectParts;
import dev.whimbrel.schema.ObjectSql;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SequenceOptions;
import dev.whimbrel.schema.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the queries have brought so far, by object id. Later queries look up what earlier ones brought. */
final class Catalog {

    final List<Namespace> namespaces = new ArrayList<>();
    final Map<Address, String> comments = new HashMap<>();
    final List<ExtensionDef> extensions = new ArrayList<>();
    final Map<Long, String> extensionNames = new HashMap<>();
    final Map<Long, EnumType> enums = new LinkedHashMap<>();
    final Map<Long, Relation> relations = new LinkedHashMap<>();
    final Map<Long, ColumnKey> defaults = new HashMap<>();
    final Map<Long, ConstraintKey> constraints = new HashMap<>();
    final Map<Long, Sequence> sequences = new LinkedHashMap<>();
    final Map<ColumnKey, SequenceOptions> identities = new HashMap<>();
    final Map<Long, OperatorClass> operatorClasses = new HashMap<>();
    final Map<ColumnKey, SortedMap<String, String>> operatorClassOptions = new HashMap<>();
    final Map<Long, ObjectName> collations = new HashMap<>();
    final List<Index> indexes = new ArrayList<>();
    final Map<Long, List<IndexText.Element>> indexTexts = new HashMap<>();
    final List<Opaque> opaque = new ArrayList<>();

    /** What objects that are carried in text are made of, by their address. */
    final Map<Address, ObjectParts> parts = new HashMap<>();

    final List<Dependency> dependencies = new ArrayList<>();
    final Map<Address, Address> wholes = new HashMap<>();

    private final Function<String, SqlType> typeParser;
    private final Map<String, SqlType> types = new HashMap<>();

    Catalog(Function<String, SqlType> typeParser) {
        this.typeParser = typeParser;
    }

    /** The type of a text that {@code format_type} wrote. */
    SqlType type(String formatted) throws ObjectVanishedException {
        if (formatted.startsWith("???")) {
            throw new ObjectVanishedException();
        }
        return types.computeIfAbsent(formatted, typeParser);
    }

    /** The comment of an object; null for none. */
    @Nullable String comment(CommentedCatalog catalog, long oid) {
        return columnComment(catalog, oid, 0);
    }

    /** The comment of a column; null for none. */
    @Nullable String columnComment(CommentedCatalog catalog, long oid, long column) {
        return comments.get(new Address(catalog.oid, oid, column));
    }

    /** Keeps where a constraint is found, and gives its comment; null for none. */
    @Nullable String constraint(long oid, Relation relation, String name) {
        constraints.put(oid, new ConstraintKey(relation.head.oid(), name));
        return comment(CommentedCatalog.CONSTRAINT, oid);
    }

    /** A relation that another row refers to. */
    Relation relation(long oid) throws ObjectVanishedException {
        return present(relations.get(oid));
    }

    /** What was looked up, which is missing only when it was dropped meanwhile. */
    static <T> T present(@Nullable T found) throws ObjectVanishedException {
        if (found == null) {
            throw new ObjectVanishedException();
        }
        return found;
    }

    /** Where something is found in the catalog: a row of a table of it, and a column of what that is, 0 for the whole. */
    record Address(long catalog, long oid, long column) {

        static final Address NONE = new Address(0, 0, 0);

        /** A relation as a whole. */
        static Address relation(long oid) {
            return new Address(CommentedCatalog.CLASS.oid, oid, 0);
        }

        /** The row without the column. */
        Address whole() {
            return new Address(catalog, oid, 0);
        }
    }

    /** A column of a relation by its number. */
    record ColumnKey(long relation, long number) {}

    /** A constraint of a relation by its name. */
    record ConstraintKey(long relation, String name) {}

    /** That one thing can't be without another. */
    record Dependency(Address user, Address used) {}

    /** A namespace; {@code ofExtension} when it came with an extension. */
    record Namespace(long oid, String name, boolean ofExtension) {}

    /** An enum type with its labels, in order. */
    record EnumType(ObjectName name, List<String> labels) {}

    /** A sequence, null for that of an identity column; and the table that it vanishes with, 0 for none. */
    record Sequence(@Nullable SequenceDef definition, long ownerTable) {}

    /** An operator class, the type that it is made for, and whether its indexes store values of just the indexed type. */
    record OperatorClass(ObjectName name, long inputType, boolean isDefault, boolean storesInputType) {}

    /**
     * An object as the server describes it in text.
     *
     * @param address where it is found, and its comment; {@link Address#NONE} when it isn't a row of its own
     * @param relation the relation that it belongs to; 0 for none
     * @param sql the statements that make and drop it; null when they aren't known
     * @param uses what it can't be without, beyond what the server keeps as its dependencies
     */
    record Opaque(
            String kind,
            Address address,
            long relation,
            String identity,
            String definition,
            @Nullable ObjectSql sql,
            List<Address> uses) {

        /** An object that is about a relation, or about a column of one. */
        static Opaque about(Address part, String kind, String identity, String definition, @Nullable ObjectSql sql) {
            return new Opaque(kind, Address.NONE, part.oid(), identity, definition, sql, List.of(part));
        }
    }
}
