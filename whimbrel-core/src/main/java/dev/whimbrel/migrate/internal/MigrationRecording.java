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

    private MigrationRecording() {}

    /**
     * Hands the steps of a migration to a sink while it makes its calls.
     *
     * @param migration its name, for messages
     * @throws WhimbrelException with the user's line; what the sink throws goes through as it is
     */
    public static void run(String migration, Consumer<SchemaBuilder> calls, ScriptContext context, StepSink sink) {
        Emitter emitter = new Emitter(context, sink);
        Recorder recorder =
                new Recorder(context.dialect(), context.defaultNamespace(), migration, emitter::emit, emitter::rows);
        try {
            calls.accept(new RecordingSchemaBuilder(recorder, context.defaultNamespace()));
            recorder.end();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            if (emitter.threw(e)) {
                throw e;
            }
            throw explained(e, migration);
        }
    }

    /**
     * The operations that calls stand for, without doing them.
     *
     * @param outer takes the calls of the script
     * @param namespace of names that the calls write without one
     */
    static List<Operation> record(Consumer<SchemaBuilder> calls, Recorder outer, String namespace) {
        List<Operation> operations = new ArrayList<>();
        Recorder recorder = outer.apart(operations::add, query -> {
            throw new WhimbrelException(
                    ErrorCode.IRREVERSIBLE,
                    query.location() + ": query(...) can't be part of a change: the way back would find other rows. "
                            + "Write up and down.",
                    query.location(),
                    null);
        });
        calls.accept(new RecordingSchemaBuilder(recorder, namespace));
        recorder.end();
        return operations;
    }

    private static WhimbrelException explained(Throwable failure, String migration) {
        SourceLocation location = CallSite.of(failure, migration);
        if (failure instanceof WhimbrelException known) {
            return Recorder.at(location, known);
        }
        return new WhimbrelException(
                ErrorCode.STATEMENT_FAILED,
                location + ": The migration's own code failed with " + failure + ".",
                location,
                failure);
    }
}
