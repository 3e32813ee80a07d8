package dev.whimbrel.migrate.internal;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.SchemaBuilder;
import dev.whimbrel.migrate.ScriptContext;
import dev.whimbrel.migrate.StepSink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lets a migration make its calls. */
public final class MigrationRecording {

    private static final String ANY_NAMESPACE = "public";

    private MigrationRecording() {}

    /**
     * Hands the steps of a migration to a sink while it makes its calls.
     *
     * @param migration its name, for messages
     * @throws WhimbrelException with the user's line; what the sink throws goes through as it is
     */
    public static void run(String migration, Consumer<SchemaBuilder> calls, ScriptContext context, StepSink sink) {
        Emitter emitter = new Emitter(context, sink);
        Recorder recorder = new Recorder(context.defaultNamespace(), migration, emitter::emit, emitter::rows);
        try {
            calls.accept(new RecordingSchemaBuilder(recorder, context.defaultNamespace()));
            recorder.flush();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw explained(e, migration, ErrorCode.STATEMENT_FAILED);
        }
    }

    /**
     * Makes sure that there is a way back, without a database.
     *
     * @throws WhimbrelException {@code IRREVERSIBLE} with all reasons why there is none
     */
    public static void requireReverse(String migration, Consumer<SchemaBuilder> change) {
        try {
            Reversed.of(record(change, ANY_NAMESPACE, ANY_NAMESPACE, migration));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw explained(e, migration, ErrorCode.MIGRATION_NOT_LOADABLE);
        }
    }

    /**
     * The operations that calls stand for, without doing them.
     *
     * @param defaultNamespace the script's
     * @param namespace of names that the calls write without one
     */
    static List<Operation> record(
            Consumer<SchemaBuilder> calls, String defaultNamespace, String namespace, String migration) {
        List<Operation> operations = new ArrayList<>();
        Recorder recorder = new Recorder(defaultNamespace, migration, operations::add, query -> {
            throw new WhimbrelException(
                    ErrorCode.IRREVERSIBLE,
                    query.location() + ": query(...) can't be part of a change: the way back would find other rows. "
                            + "Write up and down.",
                    query.location(),
                    null);
        });
        calls.accept(new RecordingSchemaBuilder(recorder, namespace));
        recorder.flush();
        return operations;
    }

    private static WhimbrelException explained(Throwable failure, String migration, ErrorCode code) {
        if (failure instanceof WhimbrelException known) {
            return known;
        }
        SourceLocation location = CallSite.of(failure, migration);
        return new WhimbrelException(
                code, location + ": The migration's own code failed with " + failure + ".", location, failure);
    }
}
