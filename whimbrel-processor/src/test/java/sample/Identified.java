package sample;

import dev.whimbrel.table.ColumnsFirst;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.type.ColumnType;

/** A base class that has a type parameter of its own, and whose columns come first. */
@ColumnsFirst
@SuppressWarnings("this-escape")
public abstract class Identified<K, R> extends Table<R> {

    public final Required<K> id;

    protected Identified(ColumnType<K> key) {
        id = column(key).primaryKey();
    }
}
