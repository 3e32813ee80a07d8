package dev.whimbrel.table;

import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.table.type.EnumLabels;
import java.util.ArrayList;
import java.util.List;

/**
 * What belongs to no table: extensions, sequences, enums that no column has yet, functions. A subclass says it in its constructor
 * or in an initialiser block; it has a constructor without parameters.
 *
 * <pre>{@code
 * @DbObjects
 * public final class ShopObjects extends SchemaObjects {
 *     {
 *         extension("pg_trgm");
 *         sequence("order_numbers").counting(it -> it.start(1000));
 *     }
 * }
 * }</pre>
 */
public abstract class SchemaObjects {

    final List<NamespaceDef> namespaces = new ArrayList<>();
    final List<ExtensionDef> extensions = new ArrayList<>();
    final List<Sequence> sequences = new ArrayList<>();
    final List<EnumLabels<?>> enums = new ArrayList<>();
    final List<SqlObject> objects = new ArrayList<>();

    /** For the classes of objects. */
    protected SchemaObjects() {}

    /** A namespace; those of tables are there by themselves. */
    protected final void namespace(String name) {
        namespaces.add(new NamespaceDef(name, null));
    }

    /** A namespace with a comment. */
    protected final void namespace(String name, String comment) {
        namespaces.add(new NamespaceDef(name, comment));
    }

    /** An extension in its newest version, in the namespace that the server chooses. */
    protected final void extension(String name) {
        extensions.add(new ExtensionDef(name, null, null, null));
    }

    /** An extension whose objects are in a namespace. */
    protected final void extension(String name, String schema) {
        extensions.add(new ExtensionDef(name, schema, null, null));
    }

    /** A sequence in the namespace {@code public}. */
    protected final Sequence sequence(String name) {
        return sequence("public", name);
    }

    /** A sequence. */
    protected final Sequence sequence(String schema, String name) {
        Sequence sequence = new Sequence(new ObjectName(schema, name));
        sequences.add(sequence);
        return sequence;
    }

    /** An enum type; those of columns are there by themselves. */
    protected final <E extends Enum<E>> void enumeration(Class<E> type) {
        enums.add(EnumLabels.of(type));
    }

    /**
     * An object in SQL, such as a function. Those of a class are made in the order in which they are said, and before those of
     * tables.
     *
     * @param name what it is called in messages, unique in the schema
     */
    protected final SqlObject object(String name) {
        SqlObject object = new SqlObject(name);
        objects.add(object);
        return object;
    }
}
