package dev.whimbrel.migrate.internal;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.builder.BackfillBuilder;
import dev.whimbrel.schema.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Updates rows in batches. */
final class OpenBackfill extends OpenReversible implements BackfillBuilder {

    private static final int USUAL_BATCH = 1000;

    private final ObjectName table;
    private final Assignments assignments = new Assignments();
    private int batch = USUAL_BATCH;

    OpenBackfill(Recorder recorder, ObjectName table) {
        super(recorder);
        this.table = table;
    }

    @Override
    public BackfillBuilder set(String column, @Nullable Object value) {
        stillOpen();
        assignments.set(plain(column, "column"), value);
        return this;
    }

    @Override
    public BackfillBuilder setSql(String column, String expression, @Nullable Object... arguments) {
        stillOpen();
        assignments.set(
                plain(column, "column"),
                SqlText.of(expression, arguments, recorder().here()));
        return this;
    }

    @Override
    public BackfillBuilder where(String condition, @Nullable Object... arguments) {
        stillOpen();
        assignments.where(SqlText.of(condition, arguments, recorder().here()));
        return this;
    }

    @Override
    public BackfillBuilder batch(int rows) {
        stillOpen();
        if (rows < 1) {
            throw invalid("A batch has at least one row, not " + rows + ".");
        }
        batch = rows;
        return this;
    }

    @Override
    Operation describe(Knowledge known) {
        if (assignments.all().isEmpty()) {
            throw new WhimbrelException(ErrorCode.INVALID_DEFINITION, "The backfill of " + table + " sets nothing.");
        }
        Effect effect = new Effect.OfBackfill(table, assignments.all(), assignments.where(), batch);
        return onData(
                List.of(effect), assignments.goAway(known, table), "A backfill of columns that were there before");
    }
}
