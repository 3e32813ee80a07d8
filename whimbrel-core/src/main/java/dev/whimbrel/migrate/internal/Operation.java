package dev.whimbrel.migrate.internal;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.Inverse;
import java.util.ArrayList;
import java.util.List;

/**
 * What one call of the schema builder does.
 *
 * @param location the user's line
 * @param effects what it does, in order
 * @param wayBack what takes it back
 */
record Operation(SourceLocation location, List<Effect> effects, WayBack wayBack) {

    Operation {
        effects = List.copyOf(effects);
    }

    /** Changes whose inverse follows from themselves and from what is known before them. */
    static Operation of(SourceLocation location, Knowledge known, List<Change> changes) {
        return new Operation(location, effects(changes), wayBack(known, changes));
    }

    /** The effects that are these changes. */
    static List<Effect> effects(List<? extends Change> changes) {
        return changes.stream().<Effect>map(Effect.OfChange::new).toList();
    }

    private static WayBack wayBack(Knowledge before, List<Change> changes) {
        List<Effect> back = new ArrayList<>();
        Knowledge known = before;
        for (Change change : changes) {
            switch (known.inverse(change)) {
                case Inverse.None none -> {
                    return new WayBack.None(none.reason());
                }
                case Inverse.Changes inverse -> back.addAll(0, effects(inverse.changes()));
            }
            known = known.after(change);
        }
        return new WayBack.By(back);
    }
}
