package dev.whimbrel.schema.diff;

import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.change.AddEnumValue;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CommentTarget;
import dev.whimbrel.schema.change.SetComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How an enum type gets other values: new ones are added in place, all else takes a new type. */
record EnumComparison(EnumDef before, EnumDef after) {

    Verdict verdict() {
        if (isRebuilt()) {
            return new Verdict.Replace();
        }
        List<Change> changes = new ArrayList<>();
        List<String> known = new ArrayList<>(before.values());
        List<String> wanted = after.values();
        for (int i = 0; i < wanted.size(); i++) {
            String value = wanted.get(i);
            if (!known.contains(value)) {
                String next = i < known.size() ? known.get(i) : null;
                changes.add(new AddEnumValue(after.name(), value, next, null));
                known.add(i, value);
            }
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            changes.add(new SetComment(new CommentTarget.OfEnum(after.name()), after.comment(), before.comment()));
        }
        return new Verdict.Alter(changes);
    }

    /** Whether a value falls away or stands elsewhere. */
    private boolean isRebuilt() {
        List<String> kept =
                after.values().stream().filter(before.values()::contains).toList();
        return !kept.equals(before.values());
    }
}
