package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.ExtensionBuilder;
import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.change.CreateExtension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Installs an extension. */
final class OpenExtension extends OpenOperation implements ExtensionBuilder {

    private final String name;
    private @Nullable String schema;
    private @Nullable String version;

    OpenExtension(Recorder recorder, String name) {
        super(recorder);
        this.name = name;
    }

    @Override
    public ExtensionBuilder schema(String namespace) {
        stillOpen();
        schema = plain(namespace, "namespace");
        return this;
    }

    @Override
    public ExtensionBuilder version(String text) {
        stillOpen();
        version = text;
        return this;
    }

    @Override
    Operation operation(Knowledge known) {
        ExtensionDef extension = new ExtensionDef(name, schema, version, null);
        return Operation.of(location(), known, List.of(new CreateExtension(extension)));
    }
}
