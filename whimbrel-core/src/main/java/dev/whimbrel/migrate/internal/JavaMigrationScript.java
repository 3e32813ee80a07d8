package dev.whimbrel.migrate.internal;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.MigrationNotDefined;
import dev.whimbrel.migrate.MigrationOptions;
import dev.whimbrel.migrate.MigrationScript;
import dev.whimbrel.migrate.SchemaBuilder;
import dev.whimbrel.migrate.ScriptContext;
import dev.whimbrel.migrate.StepSink;

/** A migration written in Java, ready to run: each call of its schema builder becomes a step at once. */
public final class JavaMigrationScript implements MigrationScript {

    private final Migration migration;
    private final String name;

    private JavaMigrationScript(Migration migration) {
        this.migration = migration;
        String simpleName = migration.getClass().getSimpleName();
        this.name = simpleName.isEmpty() ? migration.getClass().getName() : simpleName;
    }

    /**
     * A migration's script, once it is sure that the migration says what to do. Whether a derived way back exists shows when
     * it is planned, which a runner does before it touches anything.
     *
     * @throws WhimbrelException {@code MIGRATION_NOT_LOADABLE} with what to write instead
     */
    public static JavaMigrationScript of(Migration migration) {
        JavaMigrationScript script = new JavaMigrationScript(migration);
        if (!script.has(Direction.UP)) {
            throw new MigrationNotDefined(migration.getClass());
        }
        if (script.overrides("change") && script.overrides("up")) {
            throw new WhimbrelException(
                    ErrorCode.MIGRATION_NOT_LOADABLE,
                    script.name
                            + " overrides both change and up, which say the same thing. Keep change, or up and down.");
        }
        return script;
    }

    @Override
    public boolean has(Direction direction) {
        return switch (direction) {
            case UP -> overrides("change") || overrides("up");
            case DOWN -> overrides("change") || overrides("down");
        };
    }

    @Override
    public MigrationOptions options(Direction direction) {
        return migration.options();
    }

    @Override
    public void run(Direction direction, ScriptContext context, StepSink sink) {
        if (!has(direction)) {
            throw new WhimbrelException(
                    ErrorCode.NO_DOWN,
                    name + " has no way back: it overrides up, but neither down nor change. Write down(db).");
        }
        switch (direction) {
            case UP -> MigrationRecording.run(name, migration::up, context, sink);
            case DOWN -> MigrationRecording.run(name, migration::down, context, sink);
        }
    }

    private boolean overrides(String method) {
        try {
            return migration.getClass().getMethod(method, SchemaBuilder.class).getDeclaringClass() != Migration.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every migration has the method " + method, e);
        }
    }
}
