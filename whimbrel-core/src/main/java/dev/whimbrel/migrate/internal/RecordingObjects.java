package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.Drop;
import dev.whimbrel.migrate.builder.EnumOperations;
import dev.whimbrel.migrate.builder.EnumValueDrop;
import dev.whimbrel.migrate.builder.EnumValuePlace;
import dev.whimbrel.migrate.builder.ExtensionBuilder;
import dev.whimbrel.migrate.builder.MaterializedViewBuilder;
import dev.whimbrel.migrate.builder.NamespaceOperations;
import dev.whimbrel.migrate.builder.Refresh;
import dev.whimbrel.migrate.builder.ReplacedView;
import dev.whimbrel.migrate.builder.Reversal;
import dev.whimbrel.migrate.builder.SequenceBuilder;
import dev.whimbrel.migrate.builder.SequenceOperations;
import dev.whimbrel.migrate.builder.ViewBuilder;
import dev.whimbrel.migrate.builder.ViewOperations;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.change.CreateEnum;
import dev.whimbrel.schema.change.CreateNamespace;
import dev.whimbrel.schema.change.CreateSequence;
import dev.whimbrel.schema.change.DropEnum;
import dev.whimbrel.schema.change.DropExtension;
import dev.whimbrel.schema.change.DropNamespace;
import dev.whimbrel.schema.change.DropSequence;
import dev.whimbrel.schema.change.DropView;
import dev.whimbrel.schema.change.RenameEnum;
import dev.whimbrel.schema.change.RenameEnumValue;
import dev.whimbrel.schema.change.RenameNamespace;
import dev.whimbrel.schema.change.RenameSequence;
import dev.whimbrel.schema.change.RenameView;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Calls about enums, sequences, views, namespaces and extensions. */
abstract class RecordingObjects extends RecordingKeys
        implements EnumOperations, SequenceOperations, ViewOperations, NamespaceOperations {

    RecordingObjects(Recorder recorder, String namespace) {
        super(recorder, namespace);
    }

    @Override
    public void createEnum(String name, String... values) {
        recorder.take(new CreateEnum(new EnumDef(name(name, "enum"), List.of(values), null)));
    }

    @Override
    public EnumValuePlace addEnumValue(String name, String value) {
        recorder.flush();
        return recorder.open(new OpenEnumValue(recorder, name(name, "enum"), value));
    }

    @Override
    public EnumValueDrop dropEnumValue(String name, String value) {
        recorder.flush();
        return recorder.open(new OpenEnumValueDrop(recorder, name(name, "enum"), value));
    }

    @Override
    public void renameEnumValue(String name, String value, String newValue) {
        recorder.take(new RenameEnumValue(name(name, "enum"), value, newValue));
    }

    @Override
    public void renameEnum(String name, String newName) {
        recorder.take(new RenameEnum(name(name, "enum"), plain(newName, "enum")));
    }

    @Override
    public Drop dropEnum(String name) {
        ObjectName of = name(name, "enum");
        return drop("TYPE", of, concurrently -> new DropEnum(of, null));
    }

    @Override
    public void dropEnum(String name, String firstValue, String... moreValues) {
        ObjectName of = name(name, "enum");
        List<String> values =
                Stream.concat(Stream.of(firstValue), Stream.of(moreValues)).toList();
        recorder.take(new DropEnum(of, new EnumDef(of, values, null)));
    }

    @Override
    public void createSequence(String name) {
        createSequence(name, sequence -> {});
    }

    @Override
    public void createSequence(String name, Consumer<SequenceBuilder> definition) {
        recorder.take(new CreateSequence(sequence(name, definition)));
    }

    @Override
    public Reversal alterSequence(String name, Consumer<SequenceBuilder> changes) {
        recorder.flush();
        ObjectName of = name(name, "sequence");
        Effect alteration = DraftSequence.of(recorder, of, changes).alteration(recorder.known());
        return recorder.open(new OpenSequenceChange(recorder, alteration, of));
    }

    @Override
    public void alterSequence(String name, Consumer<SequenceBuilder> from, Consumer<SequenceBuilder> to) {
        recorder.flush();
        ObjectName of = name(name, "sequence");
        Effect there = DraftSequence.of(recorder, of, to).alteration(recorder.known());
        Effect back = DraftSequence.of(recorder, of, from).alteration(Knowledge.NOTHING);
        recorder.take(new Operation(recorder.here(), List.of(there), new WayBack.By(List.of(back))));
    }

    @Override
    public void renameSequence(String name, String newName) {
        recorder.take(new RenameSequence(name(name, "sequence"), plain(newName, "sequence")));
    }

    @Override
    public Drop dropSequence(String name) {
        ObjectName of = name(name, "sequence");
        return drop("SEQUENCE", of, concurrently -> new DropSequence(of, null));
    }

    @Override
    public void dropSequence(String name, Consumer<SequenceBuilder> definition) {
        SequenceDef sequence = sequence(name, definition);
        recorder.take(new DropSequence(sequence.name(), sequence));
    }

    private SequenceDef sequence(String name, Consumer<SequenceBuilder> description) {
        return DraftSequence.described(recorder, name(name, "sequence"), description);
    }

    @Override
    public ViewBuilder createView(String name, String query) {
        return view(name, false, false, query);
    }

    @Override
    public MaterializedViewBuilder createMaterializedView(String name, String query) {
        return view(name, true, false, query);
    }

    @Override
    public ReplacedView replaceView(String name, String query) {
        recorder.flush();
        return recorder.open(new OpenReplacedView(recorder, name(name, "view"), query));
    }

    @Override
    public Refresh refreshMaterializedView(String name) {
        recorder.flush();
        return recorder.open(new OpenRefresh(recorder, name(name, "materialized view")));
    }

    @Override
    public void renameView(String name, String newName) {
        recorder.take(new RenameView(name(name, "view"), false, plain(newName, "view")));
    }

    @Override
    public void renameMaterializedView(String name, String newName) {
        recorder.take(new RenameView(name(name, "materialized view"), true, plain(newName, "materialized view")));
    }

    @Override
    public Drop dropView(String name) {
        ObjectName of = name(name, "view");
        return drop("VIEW", of, concurrently -> new DropView(of, false, null));
    }

    @Override
    public ViewBuilder dropView(String name, String query) {
        return view(name, false, true, query);
    }

    @Override
    public Drop dropMaterializedView(String name) {
        ObjectName of = name(name, "materialized view");
        return drop("MATERIALIZED VIEW", of, concurrently -> new DropView(of, true, null));
    }

    @Override
    public MaterializedViewBuilder dropMaterializedView(String name, String query) {
        return view(name, true, true, query);
    }

    private OpenView view(String name, boolean materialized, boolean drop, String query) {
        recorder.flush();
        return recorder.open(new OpenView(recorder, name(name, "view"), materialized, drop, query));
    }

    @Override
    public void createSchema(String name) {
        recorder.take(new CreateNamespace(new NamespaceDef(plain(name, "namespace"), null)));
    }

    @Override
    public Drop dropSchema(String name) {
        NamespaceDef definition = new NamespaceDef(plain(name, "namespace"), null);
        return dropPlain("SCHEMA", name, new DropNamespace(name, definition));
    }

    @Override
    public void renameSchema(String name, String newName) {
        recorder.take(new RenameNamespace(plain(name, "namespace"), plain(newName, "namespace")));
    }

    @Override
    public ExtensionBuilder createExtension(String name) {
        recorder.flush();
        return recorder.open(new OpenExtension(recorder, plain(name, "extension")));
    }

    @Override
    public Drop dropExtension(String name) {
        ExtensionDef definition = new ExtensionDef(plain(name, "extension"), null, null, null);
        return dropPlain("EXTENSION", name, new DropExtension(name, definition));
    }
}
