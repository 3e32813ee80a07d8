package dev.whimbrel.table;

import dev.whimbrel.schema.ObjectSql;
import dev.whimbrel.schema.OpaqueObject;
import java.util.ArrayList;
import java.util.List;

/** Something that is written in SQL: a function, a trigger, a domain and the like. It is made after the tables. */
public final class SqlObject {

    static final String KIND = "sql object";

    private final String name;
    private final List<String> create = new ArrayList<>();
    private final List<String> drop = new ArrayList<>();
    private final List<Relation<?>> uses = new ArrayList<>();
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

    String name() {
        return name;
    }

    boolean isBeforeTables() {
        return beforeTables;
    }

    List<Relation<?>> uses() {
        return uses;
    }

    boolean isComplete() {
        return !create.isEmpty() && !drop.isEmpty();
    }

    OpaqueObject define() {
        ObjectSql sql = new ObjectSql(create, drop, null, null);
        return new OpaqueObject(KIND, name, String.join(";\n", create), sql, null);
    }
}
