package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Link;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.NewRow;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.Visibility;
import dev.whimbrel.table.expression.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one row, to be changed: rows of a junction table come and go, or the foreign keys of the other table's rows change.
 * Each method is one statement, or a transaction in which the row itself is locked; none of them reads first what it then writes.
 *
 * @param <R> the row record of the table
 * @param <O> the row record of the table whose rows belong to it
 */
public final class Links<R, O> {

    private final Session session;
    private final Many<R, O> relationship;
    private final Link link;
    private final R row;

    Links(Session session, Many<R, O> relationship, R row) {
        if (!relationship.conditions().isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "links(...): the relationship of " + relationship.from() + " with " + relationship.to()
                            + " is one of some rows only, so what belongs to it can't be said by adding and removing."
                            + " Use one without where(...).");
        }
        this.session = session;
        this.relationship = relationship;
        this.row = row;
        link = relationship.link();
    }

    /** A row of a junction table. */
    private static final class Joint<J> extends NewRow<J> {

        Joint(Table<J> junction) {
            super(junction);
        }

        void give(Column<?> column, @Nullable Object value) {
            set(column, value);
        }
    }

    /**
     * Makes a row belong to it as well.
     *
     * @return whether it didn't before
     */
    public boolean add(O other) {
        return add(List.of(other)) > 0;
    }

    /**
     * Makes rows belong to it as well. Those that do already stay as they are.
     *
     * @return how many didn't before; rows of a one-to-many relationship count whenever they are there
     */
    public long add(Collection<? extends O> others) {
        if (others.isEmpty()) {
            return 0;
        }
        Table<?> junction = link.junction();
        return junction == null ? refer(others) : join(junction, others);
    }

    /** Makes a row not belong to it any more. */
    public boolean remove(O other) {
        return remove(List.of(other)) > 0;
    }

    /**
     * Makes rows not belong to it any more.
     *
     * @return how many did before
     * @throws WhimbrelException {@code INVALID_QUERY} where a foreign key is never NULL: such rows can only be deleted
     */
    public long remove(Collection<? extends O> others) {
        return others.isEmpty() ? 0 : part(among(others));
    }

    /** Makes nothing belong to it any more. */
    public long clear() {
        return part(null);
    }

    /**
     * Makes these rows belong to it, and no others. Several that do so at once come one after the other.
     *
     * @throws StaleRow when the row itself isn't there any more
     */
    public void set(Collection<? extends O> others) {
        OwnTransaction.run(session, () -> {
            lock();
            part(others.isEmpty() ? null : among(others).not());
            return add(others);
        });
    }

    private void lock() {
        Table<R> table = relationship.from();
        List<Column<?>> key = table.primaryKeyColumns();
        List<Column<?>> columns = key.isEmpty() ? link.own() : key;
        Rows1<R> rows = new Rows1<>(session, SelectState.from(table), table);
        if (rows.where(Keys.is(table, columns, row)).forUpdate().fetch().isEmpty()) {
            throw new StaleRow(table, Keys.shown(table, columns, row));
        }
    }

    private @Nullable Object own(int place) {
        return Objects.requireNonNull(
                relationship.from().value(row, link.own().get(place)), () -> link.own() + " is NULL");
    }

    private List<Assignment> values() {
        List<Assignment> values = new ArrayList<>();
        for (int i = 0; i < link.near().size(); i++) {
            values.add(Assignment.value(link.near().get(i), own(i)));
        }
        return values;
    }

    /** The rows of the junction table, or of the other one, that belong to the row. */
    private Condition here() {
        return Condition.all(values().stream()
                .map(each -> Keys.equal(each.column(), Objects.requireNonNull(each.value())))
                .toList());
    }

    /** Those that belong to some rows of the other table. */
    private Condition among(Collection<? extends O> others) {
        if (link.junction() == null) {
            return Keys.among(relationship.to(), key(), List.copyOf(others));
        }
        return Condition.any(others.stream()
                .map(other -> {
                    List<Condition> same = new ArrayList<>();
                    for (int i = 0; i < link.far().size(); i++) {
                        same.add(Keys.equal(link.junctionColumns().get(i), far(other, i)));
                    }
                    return Condition.all(same);
                })
                .toList());
    }

    private Object far(O other, int place) {
        return Objects.requireNonNull(
                relationship.to().value(other, link.far().get(place)), () -> link.far() + " is NULL");
    }

    private List<Column<?>> key() {
        List<Column<?>> key = relationship.to().primaryKeyColumns();
        if (key.isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "links(...): " + relationship.to() + " has no primary key to tell its rows apart by.");
        }
        return key;
    }

    private long refer(Collection<? extends O> others) {
        return new Update<>(session, relationship.to(), relationship.visibility())
                .setting(values())
                .where(among(others))
                .execute();
    }

    private <J> long join(Table<J> junction, Collection<? extends O> others) {
        Set<Column<?>> given = new HashSet<>(link.near());
        given.addAll(link.junctionColumns());
        for (Column<?> column : junction.columns()) {
            if (column instanceof Required<?> && !given.contains(column)) {
                throw new WhimbrelException(
                        ErrorCode.INVALID_QUERY,
                        "links(...): each row of " + junction + " needs " + column
                                + ", which isn't said here. Insert the rows of " + junction + " themselves.");
            }
        }
        List<Joint<J>> rows = new ArrayList<>();
        for (O other : new LinkedHashSet<>(others)) {
            Joint<J> joint = new Joint<>(junction);
            values().forEach(each -> joint.give(each.column(), each.value()));
            for (int i = 0; i < link.far().size(); i++) {
                joint.give(link.junctionColumns().get(i), far(other, i));
            }
            rows.add(joint);
        }
        Insert<J> insert = new Insert<>(session, junction, InsertedRows.of(junction, rows));
        dev.whimbrel.table.Nullable<?> mark = junction.softDeleteColumn().orElse(null);
        if (mark == null || !given.equals(Set.copyOf(junction.primaryKeyColumns()))) {
            return insert.onConflict().doNothing().execute();
        }
        ConflictClause clause = ConflictClause.on(junction, List.copyOf(junction.primaryKeyColumns()))
                .update(List.of(Assignment.expression(mark, Excluded.excluded(mark))));
        return new Upsert<>(insert, clause).where(mark.isNotNull()).execute();
    }

    /**
     * Takes what belongs to the row away from it.
     *
     * @param which of it; null for all
     */
    private long part(@Nullable Condition which) {
        Condition condition = which == null ? here() : here().and(which);
        Table<?> junction = link.junction();
        if (junction != null) {
            return delete(junction, condition);
        }
        List<Assignment> nothing = new ArrayList<>();
        for (Column<?> column : link.near()) {
            if (!column.allowsNull()) {
                throw new WhimbrelException(
                        ErrorCode.INVALID_QUERY,
                        "Rows of " + relationship.to() + " can't be without " + relationship.from() + ": " + column
                                + " is never NULL. Delete them, or add them to another row.");
            }
            nothing.add(Assignment.value(column, null));
        }
        return new Update<>(session, relationship.to(), relationship.visibility())
                .setting(nothing)
                .where(condition)
                .execute();
    }

    private <J> long delete(Table<J> junction, Condition condition) {
        return new Delete<>(session, junction, junction.softDeleteColumn().orElse(null), Visibility.DEFAULT)
                .where(condition)
                .execute();
    }
}
