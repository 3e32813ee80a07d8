package dev.whimbrel.dialect;

import dev.whimbrel.schema.IndexElement;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The names that a kind of database itself would choose for what is created without one. */
public interface DefaultNames {

    /**
     * The names that are taken in the table's namespace.
     *
     * @param relation whether a table, index, sequence or view has a name
     * @param constraint whether a constraint has a name
     */
    record Taken(Predicate<String> relation, Predicate<String> constraint) {

        /** Nothing is taken. */
        public static final Taken NOTHING = new Taken(name -> false, name -> false);

        /** Whether a relation or a constraint has a name. */
        public boolean either(String name) {
            return relation.test(name) || constraint.test(name);
        }
    }

    /** The name of a primary key. */
    String primaryKey(String table, Taken taken);

    /** The name of a unique constraint; included columns count as columns here. */
    String unique(String table, List<String> columns, Taken taken);

    /** The name of a foreign key. */
    String foreignKey(String table, List<String> columns, Taken taken);

    /**
     * The name of a check.
     *
     * @param columns the table's columns; null when nobody knows them, then they are guessed from the condition
     */
    String check(String table, String condition, @Nullable Set<String> columns, Taken taken);

    /** The name of an index that belongs to no constraint; included columns follow its keys. */
    String index(String table, List<IndexElement> keys, List<String> include, Taken taken);

    /** The name of the sequence of a serial or identity column. */
    String sequence(String table, String column, Taken taken);

    /** Two names as one that is not too long, for a type that is made for a column. */
    String combined(String first, String second);
}
