package dev.whimbrel.table;

import dev.whimbrel.schema.ViewDef;
import dev.whimbrel.table.expression.Sortable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A view as a class. Its fields are the columns that its query gives; a column is declared {@code nullable()} where the query may
 * give NULL, which only the author can know.
 *
 * @param <R> the row record, which the annotation processor writes
 */
public abstract non-sealed class View<R> extends Relation<R> {

    private final Map<String, String> options = new TreeMap<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<Relation<?>> uses = new ArrayList<>();
    private final List<String> objects = new ArrayList<>();
    private @Nullable String query;
    private @Nullable String comment;
    private @Nullable String formerName;
    private boolean materialized;
    private boolean populated = true;

    /** For the classes of views. */
    protected View() {}

    /**
     * What it shows.
     *
     * @param select the SELECT, trusted, without a semicolon; its columns are those of the class, in their order
     */
    protected final void query(String select) {
        query = select;
    }

    /** Its rows are kept, and are brought up to date by REFRESH MATERIALIZED VIEW. */
    protected final void materialized() {
        materialized = true;
    }

    /** It holds no rows until it is first refreshed; for materialized views. */
    protected final void withNoData() {
        populated = false;
    }

    /** An option of the view, such as {@code security_invoker}, or a storage parameter of a materialized one. */
    protected final void with(String option, Object value) {
        options.put(option, value.toString());
    }

    /** An index of a materialized view. */
    protected final Index index(Sortable... keys) {
        Index index = new Index(List.of(keys));
        indexes.add(index);
        return index;
    }

    /** Other views that its query reads; they are made before. Tables always are. */
    protected final void uses(Relation<?>... relations) {
        uses.addAll(List.of(relations));
    }

    /** Objects in SQL that its query needs, such as functions: the names that {@code object(...)} gave them. */
    protected final void uses(String... objectNames) {
        objects.addAll(List.of(objectNames));
    }

    /** A comment. */
    protected final void comment(String text) {
        comment = text;
    }

    /** The view had another name before: it is renamed. */
    protected final void was(String name) {
        formerName = name;
    }

    final List<Relation<?>> uses() {
        return uses;
    }

    final List<String> objects() {
        return objects;
    }

    final @Nullable String formerName() {
        return formerName;
    }

    final boolean isMaterialized() {
        return materialized;
    }

    final ViewDef define(TableDraft draft) {
        String select = query;
        if (select == null) {
            draft.problem("a view needs its query: query(\"SELECT ...\")");
            select = "";
        }
        if (!materialized && !indexes.isEmpty()) {
            draft.problem("only a materialized view has indexes: call materialized(), or index the tables");
        }
        indexes.forEach(index -> index.nameTo(draft));
        return new ViewDef(
                name(),
                materialized,
                select,
                List.of(),
                options,
                populated,
                indexes.stream().map(index -> index.define(draft)).toList(),
                comment);
    }
}
