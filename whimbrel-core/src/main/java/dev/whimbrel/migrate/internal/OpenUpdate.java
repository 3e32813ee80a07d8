package dev.whimbrel.migrate.internal;

import static java.util.stream.Collectors.joining;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.migrate.ScriptContext;
import dev.whimbrel.migrate.builder.UpdateBuilder;
import dev.whimbrel.schema.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Updates rows in one statement. */
final class OpenUpdate extends OpenReversible implements UpdateBuilder {

    private final ObjectName table;
    private final Assignments assignments = new Assignments();

    OpenUpdate(Recorder recorder, ObjectName table) {
        super(recorder);
        this.table = table;
    }

    @Override
    public UpdateBuilder set(String column, @Nullable Object value) {
        stillOpen();
        assignments.set(plain(column, "column"), value);
        return this;
    }

    @Override
    public UpdateBuilder setSql(String column, String expression, @Nullable Object... arguments) {
        stillOpen();
        assignments.set(
                plain(column, "column"),
                SqlText.of(expression, arguments, recorder().here()));
        return this;
    }

    @Override
    public UpdateBuilder where(String condition, @Nullable Object... arguments) {
        stillOpen();
        assignments.where(SqlText.of(condition, arguments, recorder().here()));
        return this;
    }

    @Override
    public UpdateBuilder allRows() {
        stillOpen();
        assignments.allRows();
        return this;
    }

    @Override
    Operation describe(Knowledge known) {
        if (assignments.all().isEmpty()) {
            throw new WhimbrelException(ErrorCode.INVALID_DEFINITION, "The update of " + table + " sets nothing.");
        }
        if (!assignments.saysWhere()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION,
                    "The update of " + table
                            + " doesn't say which rows. Call where(...), or allRows() if all are meant.");
        }
        return onData(
                List.of(new Effect.OfStatement(this::write, null)),
                assignments.goAway(known, table),
                "An update of values that were there before");
    }

    private String write(ScriptContext context) {
        Renderer renderer = context.renderer();
        String set = assignments.all().stream()
                .map(each -> renderer.identifier(each.column()) + " = "
                        + each.value().write(context))
                .collect(joining(", "));
        SqlText where = assignments.where();
        return "UPDATE " + renderer.name(table) + " SET " + set
                + (where == null ? "" : " WHERE " + where.write(context));
    }
}
