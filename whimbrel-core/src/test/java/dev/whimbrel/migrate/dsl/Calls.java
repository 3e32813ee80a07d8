package dev.whimbrel.migrate.dsl;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.SchemaBuilder;
import dev.whimbrel.migrate.ScriptContext;
import dev.whimbrel.migrate.StepSink;
import dev.whimbrel.migrate.builder.Row;
import dev.whimbrel.migrate.internal.JavaMigrationScript;
import dev.whimbrel.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;

/** What calls of the schema builder come to, without a database. */
final class Calls implements StepSink {

    private final List<Step> steps = new ArrayList<>();

    /** The SQL of one direction. */
    static List<String> sql(Migration migration, Direction direction) {
        return steps(migration, direction).stream().map(Step::text).toList();
    }

    static List<Step> steps(Migration migration, Direction direction) {
        Calls sink = new Calls();
        JavaMigrationScript.of(migration).run(direction, ScriptContext.of(new PostgresDialect(), "public"), sink);
        return sink.steps;
    }

    /** The SQL of a way there. */
    static List<String> up(Consumer<SchemaBuilder> calls) {
        return sql(Trial.up(calls), Direction.UP);
    }

    /** The SQL of a derived way back. */
    static List<String> down(Consumer<SchemaBuilder> calls) {
        return sql(Trial.change(calls), Direction.DOWN);
    }

    static WhimbrelException wrong(Consumer<SchemaBuilder> calls) {
        return Assertions.catchThrowableOfType(WhimbrelException.class, () -> up(calls));
    }

    static WhimbrelException irreversible(Consumer<SchemaBuilder> calls) {
        return Assertions.catchThrowableOfType(WhimbrelException.class, () -> down(calls));
    }

    @Override
    public void accept(Step step) {
        steps.add(step);
    }

    @Override
    public List<Row> query(String sql, SourceLocation location) {
        return List.of();
    }
}
