package dev.whimbrel.table;

import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectSql;
import dev.whimbrel.schema.OpaqueObject;
import java.util.ArrayList;
import java.util.List;

/** Something that is written in SQL: a function, a trigger, a domain and the like. It is made after the tables. */
public final class SqlObject {

    private static final String LATE = "sql object";

    private final String name;
    private final List<String> create = new ArrayList<>();
    private final List<String> drop = new ArrayList<>();
    private final List<Relation<?>> uses = new ArrayList<>();
    private final List<String> objects = new ArrayList<>();
    private boolean beforeTables;

    SqlObject(String name) {
        this.name = name;
    }

    /** A statement that makes it; several are run in order. Names have to be written with their namespace. */
    public SqlObject create(String statement) {
        create.add(statement);
        return this;
    }

    /** A statement that takes it away; several are run in order. */
    public SqlObject drop(String statement) {
        drop.add(statement);
        return this;
    }

    /** Made before the tables, because a default, a check or a column's type needs it. */
    public SqlObject beforeTables() {
        beforeTables = true;
        return this;
    }

    /** It can't be without these, though it is made before other tables. */
    public SqlObject uses(Relation<?>... relations) {
        uses.addAll(List.of(relations));
        return this;
    }

    /** It can't be without these, which are kept as SQL too: the names that {@code object(...)} gave them. */
    public SqlObject uses(String... objectNames) {
        objects.addAll(List.of(objectNames));
        return this;
    }

    private String kind() {
        return beforeTables ? OpaqueObject.EARLY_SQL : LATE;
    }

    /** The keys under which an object of a name may be in a schema. */
    static List<ObjectKey> keys(String name) {
        return List.of(ObjectKey.opaque(LATE, name), ObjectKey.opaque(OpaqueObject.EARLY_SQL, name));
    }

    String name() {
        return name;
    }

    boolean isBeforeTables() {
        return beforeTables;
    }

    List<Relation<?>> uses() {
        return uses;
    }

    List<String> objects() {
        return objects;
    }

    boolean isComplete() {
        return !create.isEmpty() && !drop.isEmpty();
    }

    OpaqueObject define() {
        ObjectSql sql = new ObjectSql(create, drop, null, null);
        return new OpaqueObject(kind(), name, String.join(";\n", create), sql, null);
    }
}
