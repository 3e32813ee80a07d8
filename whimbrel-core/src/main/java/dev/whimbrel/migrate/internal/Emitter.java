package dev.whimbrel.migrate.internal;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ScriptStatement;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.migrate.ScriptContext;
import dev.whimbrel.migrate.StepSink;
import dev.whimbrel.migrate.builder.Row;
import dev.whimbrel.plan.Step;
import dev.whimbrel.schema.change.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes operations as steps and hands them to a sink, one by one. */
record Emitter(ScriptContext context, StepSink sink) {

    /** Everything that an operation does. An error gets the user's line. */
    void emit(Operation operation) {
        SourceLocation location = operation.location();
        for (Effect effect : operation.effects()) {
            List<Step> steps;
            try {
                steps = steps(effect, location);
            } catch (WhimbrelException e) {
                throw Recorder.at(location, e);
            }
            steps.forEach(sink::accept);
        }
    }

    List<Row> rows(SqlText query) {
        List<ScriptStatement> statements = statements(query, query.location());
        if (statements.size() != 1) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    query.location() + ": A query is one statement; this text has " + statements.size() + ".",
                    query.location(),
                    null);
        }
        return sink.query(statements.get(0).sql(), query.location());
    }

    private List<Step> steps(Effect effect, SourceLocation location) {
        return switch (effect) {
            case Effect.OfChange of ->
                context.renderer().render(of.change()).stream()
                        .map(sql -> statement(sql, location, of.change()))
                        .toList();
            case Effect.OfStatement of -> {
                String sql = of.sql().write(context);
                yield List.of(statement(new Sql(sql, context.splitter().classify(sql)), location, null));
            }
            case Effect.OfScript of ->
                statements(of.sql(), location).stream()
                        .<Step>map(s -> new Step.Statement(s.sql(), s.traits(), location, null, s.copyData()))
                        .toList();
            case Effect.OfBackfill of -> List.of(backfill(of, location));
        };
    }

    private List<ScriptStatement> statements(SqlText sql, SourceLocation location) {
        List<ScriptStatement> statements =
                context.splitter().split(sql.write(context), location.file(), location.line());
        if (statements.isEmpty()) {
            throw new WhimbrelException(ErrorCode.USAGE, location + ": This SQL holds no statement.", location, null);
        }
        return statements;
    }

    private Step backfill(Effect.OfBackfill backfill, SourceLocation location) {
        Effect.SqlSource where = backfill.where();
        return new Step.Backfill(
                backfill.table(),
                backfill.assignments().stream()
                        .map(each ->
                                new Step.Assignment(each.column(), each.value().write(context)))
                        .toList(),
                where == null ? null : where.write(context),
                backfill.batch(),
                location);
    }

    private static Step statement(Sql sql, SourceLocation location, @Nullable Change change) {
        return new Step.Statement(sql.text(), sql.traits(), location, change, null);
    }
}
