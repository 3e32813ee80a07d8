package dev.whimbrel.migrate;

/** A migration written in Java, ready to run. */
public final class JavaMigrationScript implements MigrationScript {

    private final Migration migration;

    private JavaMigrationScript(Migration migration) {
        this.migration = migration;
    }

    /** A migration's script. */
    public static JavaMigrationScript of(Migration migration) {
        return new JavaMigrationScript(migration);
    }

    @Override
    public boolean has(Direction direction) {
        return true;
    }

    @Override
    public MigrationOptions options(Direction direction) {
        return migration.options();
    }

    @Override
    public void run(Direction direction, ScriptContext context, StepSink sink) {
        throw new IllegalStateException("not written yet");
    }
}
