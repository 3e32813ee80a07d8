package dev.whimbrel.migrate.run;

import static java.util.stream.Collectors.joining;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.dialect.WorkSession.KeyColumn;
import dev.whimbrel.plan.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks a table along its primary key and updates a range of keys at a time. Each batch starts behind the key of the last one,
 * so it ends after one walk whatever the update does to the condition: a row whose new value is NULL is passed, not met again.
 */
final class BackfillRun {

    private final WorkSession work;
    private final Step.Backfill step;
    private final List<KeyColumn> key;
    private final String table;

    BackfillRun(WorkSession work, Step.Backfill step) {
        this.work = work;
        this.step = step;
        this.table = work.identifier(step.table().schema()) + "."
                + work.identifier(step.table().name());
        this.key = new ArrayList<>();
    }

    /** Where to go on; asks for the primary key. */
    BackfillCursor resume(@Nullable String cursor) throws SQLException {
        key.addAll(work.primaryKey(step.table()));
        if (key.isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION,
                    step.location() + ": table " + step.table()
                            + " has no primary key to walk along. Add one, or update it at once with sql(\"UPDATE ...\").",
                    step.location(),
                    null);
        }
        return cursor == null ? BackfillCursor.START : BackfillCursor.parse(cursor);
    }

    /** Does the next batch in the open transaction. */
    BackfillCursor batch(BackfillCursor from) throws SQLException {
        List<Map<String, @Nullable Object>> last = work.query(lastKeyOfBatch(from));
        if (last.isEmpty()) {
            return new BackfillCursor(from.changed(), from.passed(), from.key(), true);
        }
        Map<String, @Nullable Object> row = last.getFirst();
        List<String> to = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            to.add(String.valueOf(row.get("k" + i)));
        }
        long passed = number(row.get("passed"));
        long changed = number(work.query(update(from.key(), to)).getFirst().get("changed"));
        return new BackfillCursor(from.changed() + changed, from.passed() + passed, to, passed < step.batchSize());
    }

    private String lastKeyOfBatch(BackfillCursor from) {
        String texts = columns(i -> "b." + name(i) + "::text AS k" + i);
        String descending = columns(i -> "b." + name(i) + " DESC");
        return "SELECT count(*) OVER () AS passed, " + texts + " FROM (SELECT " + columns(this::name) + " FROM " + table
                + conditions(after(from.key())) + " ORDER BY " + columns(this::name) + " LIMIT " + step.batchSize()
                + ") b ORDER BY " + descending + " LIMIT 1";
    }

    private String update(List<String> from, List<String> to) {
        String assignments = step.assignments().stream()
                .map(a -> work.identifier(a.column()) + " = " + a.expression() + "\n")
                .collect(joining(", "));
        return "WITH changed AS (UPDATE " + table + " SET " + assignments
                + conditions(after(from), tuple() + " <= " + values(to))
                + " RETURNING 1) SELECT count(*) AS changed FROM"
                + " changed";
    }

    private String after(List<String> from) {
        return from.isEmpty() ? "" : tuple() + " > " + values(from);
    }

    private String conditions(String... range) {
        List<String> all = new ArrayList<>();
        for (String condition : range) {
            if (!condition.isEmpty()) {
                all.add(condition);
            }
        }
        if (step.where() != null) {
            all.add("(" + step.where() + "\n)");
        }
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    private String tuple() {
        return "(" + columns(this::name) + ")";
    }

    private String values(List<String> texts) {
        return "(" + columns(i -> work.literal(texts.get(i)) + "::" + key.get(i).type()) + ")";
    }

    private String name(int column) {
        return work.identifier(key.get(column).name());
    }

    private String columns(java.util.function.IntFunction<String> each) {
        return java.util.stream.IntStream.range(0, key.size()).mapToObj(each).collect(joining(", "));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
