package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.SchemaBuilder;
import dev.whimbrel.migrate.builder.Row;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns the calls of a migration into operations. The calls stand in its parents, a concern in each. */
final class RecordingSchemaBuilder extends RecordingData implements SchemaBuilder {

    RecordingSchemaBuilder(Recorder recorder, String namespace) {
        super(recorder, namespace);
    }

    @Override
    public SchemaBuilder in(String otherNamespace) {
        return new RecordingSchemaBuilder(recorder, Names.plain(recorder, otherNamespace, "namespace"));
    }

    @Override
    public void reverse(Consumer<SchemaBuilder> changes) {
        recorder.flush();
        List<Operation> operations = MigrationRecording.record(changes, recorder, namespace);
        Reversed.of(operations).forEach(recorder::take);
    }

    @Override
    public List<Row> query(String sql, @Nullable Object... arguments) {
        return recorder.query(SqlText.of(sql, arguments, recorder.here()));
    }
}
