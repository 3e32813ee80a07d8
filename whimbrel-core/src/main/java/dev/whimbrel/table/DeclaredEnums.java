package dev.whimbrel.table;

import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.RenameEnum;
import dev.whimbrel.schema.change.RenameEnumValue;
import dev.whimbrel.table.type.EnumLabels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The enum types of a schema, each once, with what they and their labels were called before. */
final class DeclaredEnums {

    private final Problems problems;
    private final Map<ObjectName, Class<?>> classes = new HashMap<>();
    private final List<Change> renames = new ArrayList<>();
    private final List<EnumRemap> remaps = new ArrayList<>();

    DeclaredEnums(Problems problems) {
        this.problems = problems;
    }

    /** The type; null when it is defined already. */
    @Nullable EnumDef define(String where, EnumLabels<?> labels) {
        ObjectName name = labels.name();
        Class<?> other = classes.putIfAbsent(name, labels.javaType());
        if (other != null) {
            if (!other.equals(labels.javaType())) {
                problems.add(
                        where,
                        "the enums " + other.getName() + " and "
                                + labels.javaType().getName() + " are both called " + name
                                + ". Name one of them another way: @DbEnum(\"...\")");
            }
            return null;
        }
        addFormerNames(name, labels);
        return new EnumDef(name, labels.all(), labels.comment());
    }

    private void addFormerNames(ObjectName name, EnumLabels<?> labels) {
        if (!labels.formerName().isEmpty()) {
            renames.add(new RenameEnum(name.renamed(labels.formerName()), name.name()));
        }
        for (String label : labels.all()) {
            String former = labels.formerLabels().get(label);
            if (former != null) {
                renames.add(new RenameEnumValue(name, former, label));
            }
        }
        labels.remaps().forEach(remap -> remaps.add(new EnumRemap(name, remap.from(), remap.to())));
    }

    List<Change> renames() {
        return renames;
    }

    List<EnumRemap> remaps() {
        return remaps;
    }
}
