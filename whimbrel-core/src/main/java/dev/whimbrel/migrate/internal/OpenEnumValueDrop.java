package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.EnumValueDrop;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.DropEnumValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a value out of an enum. */
final class OpenEnumValueDrop extends OpenReversible implements EnumValueDrop {

    private final ObjectName name;
    private final String value;
    private @Nullable String replacement;
    private @Nullable String before;
    private @Nullable String after;

    OpenEnumValueDrop(Recorder recorder, ObjectName name, String value) {
        super(recorder);
        this.name = name;
        this.value = value;
    }

    @Override
    public EnumValueDrop replacedBy(String other) {
        stillOpen();
        if (other.equals(value)) {
            throw invalid("The value '" + value + "' can't take its own place. Name one that stays.");
        }
        replacement = other;
        return this;
    }

    @Override
    public EnumValueDrop before(String other) {
        stillOpen();
        before = other;
        after = null;
        return this;
    }

    @Override
    public EnumValueDrop after(String other) {
        stillOpen();
        after = other;
        before = null;
        return this;
    }

    @Override
    Operation describe(Knowledge known) {
        return Operation.of(location(), known, List.of(new DropEnumValue(name, value, replacement, before, after)));
    }
}
