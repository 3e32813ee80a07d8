package dev.whimbrel.model;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Condition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a program does before and after rows of a table are written and read. A database handle is given them,
 * {@code Database.of(dataSource).hooks(Hooks.of(USERS).beforeSave(...))}, and runs them for all that is asked of it, one row or very
 * many.
 *
 * <p>An insert goes: {@code beforeSave}, {@code beforeInsert}, validation, the statement, {@code afterInsert}, {@code afterSave};
 * an update the same with {@code Update}; a delete {@code beforeDelete}, the statement, {@code afterDelete}; a restore likewise. Of one
 * kind they run in the order in which they were said. All of it is one transaction, or one part of the transaction that is open: what
 * a hook throws takes the statement back.
 *
 * <p>Each method gives another object.
 *
 * @param <R> the row record of the table
 */
public final class Hooks<R> {

    /** What happens to a row. */
    public enum Change {
        INSERT,
        UPDATE,
        /** Either of the two. */
        SAVE,
        DELETE,
        RESTORE
    }

    private final Table<R> table;
    private final Map<Change, List<Consumer<? super RowDraft<R>>>> drafting = new EnumMap<>(Change.class);
    private final Map<Change, List<Consumer<? super R>>> before = new EnumMap<>(Change.class);
    private final Map<Change, List<Consumer<? super R>>> after = new EnumMap<>(Change.class);
    private final List<Supplier<? extends Condition>> finding = new ArrayList<>();
    private final List<UnaryOperator<R>> found = new ArrayList<>();

    private Hooks(Table<R> table) {
        this.table = table;
    }

    /** None yet, for a table. */
    public static <R> Hooks<R> of(Table<R> table) {
        return new Hooks<>(table);
    }

    /** These and then others of the same table. */
    public Hooks<R> and(Hooks<R> others) {
        if (!table.name().equals(others.table.name())) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "Hooks of " + others.table + " are no hooks of " + table + ". Give each by itself.");
        }
        Hooks<R> all = new Hooks<>(table);
        for (Hooks<R> each : List.of(this, others)) {
            addAll(each.drafting, all.drafting);
            addAll(each.before, all.before);
            addAll(each.after, all.after);
            all.finding.addAll(each.finding);
            all.found.addAll(each.found);
        }
        return all;
    }

    private static <H> void addAll(Map<Change, List<H>> from, Map<Change, List<H>> to) {
        from.forEach((change, hooks) ->
                to.computeIfAbsent(change, each -> new ArrayList<>()).addAll(hooks));
    }

    private Hooks<R> plus(Consumer<Hooks<R>> one) {
        Hooks<R> more = new Hooks<>(table);
        one.accept(more);
        return and(more);
    }

    private Hooks<R> plusDrafting(Change change, Consumer<? super RowDraft<R>> hook) {
        return plus(more -> more.drafting.put(change, List.of(hook)));
    }

    private Hooks<R> plusBefore(Change change, Consumer<? super R> hook) {
        return plus(more -> more.before.put(change, List.of(hook)));
    }

    private Hooks<R> plusAfter(Change change, Consumer<? super R> hook) {
        return plus(more -> more.after.put(change, List.of(hook)));
    }

    /** Sees each new row, and may change its values. */
    public Hooks<R> beforeInsert(Consumer<? super RowDraft<R>> hook) {
        return plusDrafting(Change.INSERT, hook);
    }

    /** Sees each row that was inserted. */
    public Hooks<R> afterInsert(Consumer<? super R> hook) {
        return plusAfter(Change.INSERT, hook);
    }

    /** Sees what an update sets, once for all of its rows, and may set more. */
    public Hooks<R> beforeUpdate(Consumer<? super RowDraft<R>> hook) {
        return plusDrafting(Change.UPDATE, hook);
    }

    /** Sees each row that was updated, as it is then. */
    public Hooks<R> afterUpdate(Consumer<? super R> hook) {
        return plusAfter(Change.UPDATE, hook);
    }

    /** Before each insert and each update. */
    public Hooks<R> beforeSave(Consumer<? super RowDraft<R>> hook) {
        return plusDrafting(Change.SAVE, hook);
    }

    /** After each insert and each update. */
    public Hooks<R> afterSave(Consumer<? super R> hook) {
        return plusAfter(Change.SAVE, hook);
    }

    /**
     * Sees each row before it is deleted or marked as deleted, and forbids it by throwing. For it the rows are read and locked first, all
     * that one statement deletes.
     */
    public Hooks<R> beforeDelete(Consumer<? super R> hook) {
        return plusBefore(Change.DELETE, hook);
    }

    /** Sees each row that was deleted or marked as deleted. */
    public Hooks<R> afterDelete(Consumer<? super R> hook) {
        return plusAfter(Change.DELETE, hook);
    }

    /** Sees each row whose mark is about to be taken away; they are read and locked first. */
    public Hooks<R> beforeRestore(Consumer<? super R> hook) {
        return plusBefore(Change.RESTORE, hook);
    }

    /** Sees each row that isn't marked as deleted any more. */
    public Hooks<R> afterRestore(Consumer<? super R> hook) {
        return plusAfter(Change.RESTORE, hook);
    }

    /**
     * Says which rows queries of whole rows find, {@code from(USERS)} and relations: a condition in addition to theirs, asked for each
     * time. Queries that select columns don't ask; a rule for all of them is a default scope, and one that nobody gets round is a policy of
     * the database.
     */
    public Hooks<R> beforeFind(Supplier<? extends Condition> condition) {
        return plus(more -> more.finding.add(condition));
    }

    /** Gets each whole row that a query reads, and gives it or another in its place. */
    public Hooks<R> afterFind(UnaryOperator<R> hook) {
        return plus(more -> more.found.add(hook));
    }

    /** The table whose rows they see. */
    public Table<R> table() {
        return table;
    }

    /** Whether any sees rows that are written. */
    public boolean anyWriting() {
        return !drafting.isEmpty() || !before.isEmpty() || !after.isEmpty();
    }

    /** Whether any changes what is about to be written. */
    public boolean anyDrafting(Change change) {
        return drafting.containsKey(change) || drafting.containsKey(Change.SAVE);
    }

    /** Whether any sees rows that are there before something happens to them. */
    public boolean anyBefore(Change change) {
        return before.containsKey(change);
    }

    /** Whether any sees rows after something happened to them. */
    public boolean anyAfter(Change change) {
        return after.containsKey(change) || (isSave(change) && after.containsKey(Change.SAVE));
    }

    private static boolean isSave(Change change) {
        return change == Change.INSERT || change == Change.UPDATE;
    }

    /** Runs those that change what is about to be written. */
    public void drafting(Change change, RowDraft<R> draft) {
        drafting.getOrDefault(Change.SAVE, List.of()).forEach(hook -> hook.accept(draft));
        drafting.getOrDefault(change, List.of()).forEach(hook -> hook.accept(draft));
    }

    /** Runs those that see a row before something happens to it. */
    public void before(Change change, R row) {
        before.getOrDefault(change, List.of()).forEach(hook -> hook.accept(row));
    }

    /** Runs those that see a row after something happened to it. */
    public void after(Change change, R row) {
        after.getOrDefault(change, List.of()).forEach(hook -> hook.accept(row));
        if (isSave(change)) {
            after.getOrDefault(Change.SAVE, List.of()).forEach(hook -> hook.accept(row));
        }
    }

    /** What rows fulfil to be found. */
    public List<Condition> finding() {
        return finding.stream().<Condition>map(Supplier::get).toList();
    }

    /** Whether any sees rows that are read. */
    public boolean anyFound() {
        return !found.isEmpty();
    }

    /** What becomes of a row that was read. */
    public R found(R row) {
        R now = row;
        for (UnaryOperator<R> hook : found) {
            now = hook.apply(now);
        }
        return now;
    }
}
