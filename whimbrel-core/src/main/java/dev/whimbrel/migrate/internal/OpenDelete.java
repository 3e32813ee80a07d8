package dev.whimbrel.migrate.internal;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.builder.DeleteBuilder;
import dev.whimbrel.schema.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes rows in one statement. */
final class OpenDelete extends OpenReversible implements DeleteBuilder {

    private final ObjectName table;
    private final Assignments rows = new Assignments();

    OpenDelete(Recorder recorder, ObjectName table) {
        super(recorder);
        this.table = table;
    }

    @Override
    public DeleteBuilder where(String condition, @Nullable Object... arguments) {
        stillOpen();
        rows.where(SqlText.of(condition, arguments, recorder().here()));
        return this;
    }

    @Override
    public DeleteBuilder allRows() {
        stillOpen();
        rows.allRows();
        return this;
    }

    @Override
    Operation describe(Knowledge known) {
        if (!rows.saysWhere()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION,
                    "The delete from " + table
                            + " doesn't say which rows. Call where(...), or allRows() if all are meant.");
        }
        Effect.SqlSource sql = context -> {
            SqlText where = rows.where();
            return "DELETE FROM " + context.renderer().name(table)
                    + (where == null ? "" : " WHERE " + where.write(context));
        };
        return onData(
                List.of(new Effect.OfStatement(sql, null)),
                known.made(table),
                "A delete of rows that were there before");
    }
}
