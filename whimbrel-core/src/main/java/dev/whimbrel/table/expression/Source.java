package dev.whimbrel.table.expression;

/** What can stand in a FROM clause: a table, a view, a query under a name. Its columns belong to this very object. */
public interface Source {

    /** Writes it with its name, as FROM and JOIN take it. */
    void writeSource(SqlWriter out);
}
