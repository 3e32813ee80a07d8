package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.BackfillBuilder;
import dev.whimbrel.migrate.builder.CommentBuilder;
import dev.whimbrel.migrate.builder.CommentOperations;
import dev.whimbrel.migrate.builder.DataOperations;
import dev.whimbrel.migrate.builder.DeleteBuilder;
import dev.whimbrel.migrate.builder.InsertBuilder;
import dev.whimbrel.migrate.builder.Reversal;
import dev.whimbrel.migrate.builder.UpdateBuilder;
import dev.whimbrel.migrate.builder.ValuesBuilder;
import dev.whimbrel.schema.change.CommentTarget;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls about comments, data and SQL by hand. */
abstract class RecordingData extends RecordingObjects implements CommentOperations, DataOperations {

    RecordingData(Recorder recorder, String namespace) {
        super(recorder, namespace);
    }

    private CommentBuilder comment(CommentTarget target, @Nullable String text) {
        recorder.flush();
        return recorder.open(new OpenComment(recorder, target, text));
    }

    @Override
    public CommentBuilder commentOnTable(String table, @Nullable String text) {
        return comment(new CommentTarget.OfTable(table(table)), text);
    }

    @Override
    public CommentBuilder commentOnColumn(String table, String column, @Nullable String text) {
        return comment(new CommentTarget.OfColumn(table(table), plain(column, "column")), text);
    }

    @Override
    public CommentBuilder commentOnConstraint(String table, String constraint, @Nullable String text) {
        return comment(new CommentTarget.OfConstraint(table(table), plain(constraint, "constraint")), text);
    }

    @Override
    public CommentBuilder commentOnIndex(String index, @Nullable String text) {
        return comment(new CommentTarget.OfIndex(name(index, "index")), text);
    }

    @Override
    public CommentBuilder commentOnEnum(String name, @Nullable String text) {
        return comment(new CommentTarget.OfEnum(name(name, "enum")), text);
    }

    @Override
    public CommentBuilder commentOnSequence(String name, @Nullable String text) {
        return comment(new CommentTarget.OfSequence(name(name, "sequence")), text);
    }

    @Override
    public CommentBuilder commentOnView(String name, @Nullable String text) {
        return comment(new CommentTarget.OfView(name(name, "view"), false), text);
    }

    @Override
    public CommentBuilder commentOnMaterializedView(String name, @Nullable String text) {
        return comment(new CommentTarget.OfView(name(name, "materialized view"), true), text);
    }

    @Override
    public CommentBuilder commentOnSchema(String name, @Nullable String text) {
        return comment(new CommentTarget.OfNamespace(plain(name, "namespace")), text);
    }

    @Override
    public CommentBuilder commentOnExtension(String name, @Nullable String text) {
        return comment(new CommentTarget.OfExtension(plain(name, "extension")), text);
    }

    @Override
    public Reversal sql(String sql, @Nullable Object... arguments) {
        recorder.flush();
        return recorder.open(new OpenSql(recorder, sql, arguments));
    }

    @Override
    public InsertBuilder insert(String table, Map<String, ? extends @Nullable Object> row) {
        return insert(table, List.of(row));
    }

    @Override
    public InsertBuilder insert(String table, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        recorder.flush();
        return recorder.open(OpenInsert.of(recorder, table(table), rows));
    }

    @Override
    public ValuesBuilder insert(String table, String firstColumn, String... moreColumns) {
        recorder.flush();
        List<String> columns =
                Stream.concat(Stream.of(firstColumn), Stream.of(moreColumns)).toList();
        return recorder.open(new OpenInsert(recorder, table(table), columns));
    }

    @Override
    public UpdateBuilder update(String table) {
        recorder.flush();
        return recorder.open(new OpenUpdate(recorder, table(table)));
    }

    @Override
    public DeleteBuilder delete(String table) {
        recorder.flush();
        return recorder.open(new OpenDelete(recorder, table(table)));
    }

    @Override
    public BackfillBuilder backfill(String table) {
        recorder.flush();
        return recorder.open(new OpenBackfill(recorder, table(table)));
    }
}
