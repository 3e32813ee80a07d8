package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.Visibility;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A statement that writes rows which are there already: those that fulfil a condition.
 *
 * @param <R> the row record of the table
 * @param <S> the kind of statement itself
 */
public abstract sealed class WriteWhere<R, S extends WriteWhere<R, S>> extends Write<R> permits Update, Delete {

    final Chosen chosen;

    WriteWhere(Session session, Table<R> table, Chosen chosen) {
        super(session, table);
        this.chosen = chosen;
    }

    /** Which rows. A step copies it and changes the copy before anybody else sees it. */
    static final class Chosen {

        List<CommonTable<?>> with = List.of();

        /** Other tables whose columns can be named. */
        List<Source> others = List.of();

        @Nullable Condition where;

        /** Whether every row may be meant. */
        boolean all;

        Visibility visibility = Visibility.DEFAULT;

        /** The one row that is meant, for errors; null where it may be none. */
        @Nullable String row;

        static Chosen seeing(Visibility visibility) {
            Chosen chosen = new Chosen();
            chosen.visibility = visibility;
            return chosen;
        }

        Chosen but(Consumer<Chosen> change) {
            Chosen copy = new Chosen();
            copy.with = with;
            copy.others = others;
            copy.where = where;
            copy.all = all;
            copy.visibility = visibility;
            copy.row = row;
            change.accept(copy);
            return copy;
        }
    }

    /** The same statement for other rows. */
    abstract S with(Session other, Chosen rows);

    final S but(Consumer<Chosen> change) {
        return with(session, chosen.but(change));
    }

    /** Common table expressions that it can name. */
    public final S with(CommonTable<?>... tables) {
        return but(next -> next.with = SelectState.plus(chosen.with, List.of(tables)));
    }

    /** Only rows that fulfil a condition, besides those that were said before. {@link Condition#always()} is no condition. */
    public final S where(Condition condition) {
        return but(next -> next.where = and(chosen.where, condition));
    }

    /** Every row of the table where there is no condition, or one of which nothing is left. */
    public final S all() {
        return but(next -> next.all = true);
    }

    /** Without the default scope of the table. */
    public final S unscoped() {
        return but(next -> next.visibility = chosen.visibility.unscoped());
    }

    /** Without the hooks that the database was given. */
    public final S withoutHooks() {
        return with(session.withoutHooks(), chosen);
    }

    /**
     * Only this row, as it was read: the one that has its primary key, and its version where the table has one
     * ({@code version(column)} in the table's class).
     *
     * @throws StaleRow when it is run and there is no such row: it was changed or deleted since
     */
    public final S of(R row) {
        List<Column<?>> key = table.primaryKeyColumns();
        if (key.isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "of(row): " + table + " has no primary key to find the row by. Say where(...).");
        }
        List<Column<?>> columns = new ArrayList<>(key);
        table.versionColumn().ifPresent(columns::add);
        return but(next -> {
            next.where = and(chosen.where, Keys.is(table, columns, row));
            next.row = Keys.shown(table, columns, row);
        });
    }

    @Override
    final void written(long rows) {
        if (rows == 0 && chosen.row != null) {
            throw new StaleRow(table, chosen.row);
        }
    }

    /** Its condition, and what rows fulfil to be seen. */
    final @Nullable Condition whole() {
        Condition all = SelectState.andSeen(chosen.where, chosen.visibility.of(table));
        for (Source other : chosen.others) {
            all = SelectState.andSeen(all, Visibility.DEFAULT.of(other));
        }
        return all;
    }
}
