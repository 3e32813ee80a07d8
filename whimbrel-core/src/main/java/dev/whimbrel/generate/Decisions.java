package dev.whimbrel.generate;

import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.diff.DataLoss;
import dev.whimbrel.schema.diff.RenameCandidates.Candidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person has decided about a difference: which objects are the same under another name, which may go with what they
 * hold, and which stay although the goal doesn't speak of them. An object that would go and isn't in any of them is an open
 * question; nothing is guessed.
 *
 * @param renames the renames, in the order to apply them
 * @param drops the objects that may go, as {@link ObjectWords} writes them, for example {@code column:users.phone}
 * @param keeps the objects that stay, in the same words; with them stays what they need
 */
public record Decisions(List<Candidate> renames, Set<String> drops, Set<String> keeps) {

    /** Nothing has been decided. */
    public static final Decisions NONE = new Decisions(List.of(), Set.of(), Set.of());

    public Decisions {
        renames = List.copyOf(renames);
        drops = normalized(drops);
        keeps = normalized(keeps);
    }

    private static Set<String> normalized(Set<String> objects) {
        return objects.stream().map(ObjectWords::normalized).collect(Collectors.toUnmodifiableSet());
    }

    /** With one more rename. */
    public Decisions withRename(Candidate rename) {
        List<Candidate> all = new ArrayList<>(renames);
        all.add(rename);
        // Tables first: the renames of columns name them as they are called then.
        all.sort((a, b) -> Boolean.compare(a instanceof Candidate.OfColumn, b instanceof Candidate.OfColumn));
        return new Decisions(all, drops, keeps);
    }

    /** With one more object that may go. */
    public Decisions withDrop(ObjectKey object) {
        Set<String> all = new HashSet<>(drops);
        all.add(ObjectWords.of(object));
        return new Decisions(renames, all, keeps);
    }

    /** With one more object that stays. */
    public Decisions withKeep(ObjectKey object) {
        Set<String> all = new HashSet<>(keeps);
        all.add(ObjectWords.of(object));
        return new Decisions(renames, drops, all);
    }

    /** Whether an object may go. */
    public boolean allow(DataLoss loss) {
        return allowsDropOf(loss.object());
    }

    boolean allowsDropOf(ObjectKey object) {
        return drops.contains(ObjectWords.of(object));
    }

    boolean keeps(ObjectKey object) {
        return keeps.contains(ObjectWords.of(object)) && !allowsDropOf(object);
    }
}
