package dev.whimbrel.migrate.internal;

import java.util.List;

/** What takes an operation back, or why nothing does. */
sealed interface WayBack {

    /** These effects, in their order; there may be none. */
    record By(List<Effect> effects) implements WayBack {
        public By {
            effects = List.copyOf(effects);
        }
    }

    /** Nothing does. */
    record None(String reason) implements WayBack {}

    /** Nothing has to be done. */
    static WayBack nothing() {
        return new By(List.of());
    }
}
