package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.EnumValuePlace;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.AddEnumValue;
import dev.whimbrel.schema.change.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds a value to an enum. */
final class OpenEnumValue extends OpenReversible implements EnumValuePlace {

    private final ObjectName name;
    private final String value;
    private @Nullable String before;
    private @Nullable String after;

    OpenEnumValue(Recorder recorder, ObjectName name, String value) {
        super(recorder);
        this.name = name;
        this.value = value;
    }

    @Override
    public EnumValuePlace before(String other) {
        stillOpen();
        before = other;
        after = null;
        return this;
    }

    @Override
    public EnumValuePlace after(String other) {
        stillOpen();
        after = other;
        before = null;
        return this;
    }

    @Override
    Operation describe(Knowledge known) {
        List<Change> changes = List.of(new AddEnumValue(name, value, before, after));
        return known.schema().enums().containsKey(name)
                ? new Operation(location(), Operation.effects(changes), WayBack.nothing())
                : Operation.of(location(), known, changes);
    }
}
