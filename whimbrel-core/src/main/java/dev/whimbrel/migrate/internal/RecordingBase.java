package dev.whimbrel.migrate.internal;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.Change;
import java.util.List;
import java.util.function.Function;

/** What all calls need: the recorder, and names completed by a namespace. */
abstract class RecordingBase {

    final Recorder recorder;
    final String namespace;

    RecordingBase(Recorder recorder, String namespace) {
        this.recorder = recorder;
        this.namespace = namespace;
    }

    final ObjectName name(String text, String what) {
        return Names.full(recorder, text, namespace, what);
    }

    final ObjectName table(String text) {
        return name(text, "table");
    }

    final String plain(String text, String what) {
        return Names.plain(recorder, text, what);
    }

    final void take(List<Change> changes) {
        recorder.take(changes.toArray(Change[]::new));
    }

    /** Drops something by its full name. */
    final OpenDrop drop(String words, ObjectName object, Function<Boolean, Change> change) {
        return recorder.open(new OpenDrop(
                recorder,
                new OpenDrop.Kind(change, words, context -> context.renderer().name(object), context -> "")));
    }

    /** Drops something by its name in one part. */
    final OpenDrop dropPlain(String words, String object, Change change) {
        return recorder.open(new OpenDrop(
                recorder,
                new OpenDrop.Kind(
                        concurrently -> change,
                        words,
                        context -> context.renderer().identifier(object),
                        context -> "")));
    }

    /** Drops a part of a table. */
    final OpenDrop dropPart(String words, ObjectName table, String part, Change change) {
        return recorder.open(new OpenDrop(
                recorder,
                new OpenDrop.Kind(
                        concurrently -> change,
                        words,
                        context -> context.renderer().identifier(part),
                        context -> "ALTER TABLE " + context.renderer().name(table) + " ")));
    }
}
