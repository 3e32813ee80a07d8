package dev.whimbrel.migrate;

/** A migration written in Java, ready to run. */
public final class JavaMigrationScript implements MigrationScript {

    private final Migration migration;
    private final String file;

    /** A script of a migration. */
    public JavaMigrationScript(Migration migration, String file) {
        this.migration = migration;
        this.file = file;
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
        throw new IllegalStateException("not written yet " + file);
    }
}
