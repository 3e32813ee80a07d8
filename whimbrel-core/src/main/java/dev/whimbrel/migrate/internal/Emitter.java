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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes operations as steps and hands them to a sink, one by one. */
final class Emitter {

    private final ScriptContext context;
    private final StepSink sink;
    private final Set<Throwable> thrownBySink = Collections.newSetFromMap(new IdentityHashMap<>());

    Emitter(ScriptContext context, StepSink sink) {
        this.context = context;
        this.sink = sink;
    }

    /** Whether an error came from the sink, which tells its place by itself. */
    boolean threw(Throwable failure) {
        return thrownBySink.contains(failure);
    }

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
            steps.forEach(step -> handOver(() -> {
                sink.accept(step);
                return step;
            }));
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
        return handOver(() -> sink.query(statements.get(0).sql(), query.location()));
    }

    private <T> T handOver(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException | Error e) {
            thrownBySink.add(e);
            throw e;
        }
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
