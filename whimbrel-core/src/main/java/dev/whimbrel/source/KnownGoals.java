package dev.whimbrel.source;

import dev.whimbrel.compile.CacheKey;
import dev.whimbrel.compile.ClassPath;
import dev.whimbrel.compile.ResultCache;
import java.util.List;
import java.util.Optional;

/**
 * Remembers which schemas as their authors wrote them are the states of migrations, once that was found out. Another build of
 * Whimbrel, which might write or read something in another way, knows nothing of it.
 */
record KnownGoals(ResultCache notes) {

    private static final String FORMAT = "goal 1";

    /** The schema that a state is; empty when it isn't known. */
    Optional<DeclaredParts> of(String state) {
        return notes.find(name(state), DeclaredParts::readFrom);
    }

    void note(String state, DeclaredParts parts) {
        notes.keep(name(state), parts::writeTo);
    }

    private static String name(String state) {
        CacheKey key = new CacheKey();
        key.add(FORMAT);
        key.add(state);
        key.add(ClassPath.runningAnd(List.of()));
        return key.text();
    }
}
