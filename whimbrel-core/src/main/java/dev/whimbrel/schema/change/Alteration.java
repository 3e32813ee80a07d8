package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectPart;
import dev.whimbrel.schema.ObjectPart.Role;
import dev.whimbrel.schema.ObjectParts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How one version of an object becomes another one, part by part: first the parts that go are taken away, in reverse order; then
 * those that come are added and those that stay are changed.
 *
 * @param before the parts so far
 * @param after the parts afterwards, with the same head
 */
public record Alteration(ObjectParts before, ObjectParts after) {

    /** The statements that take away what goes. */
    public List<String> removals() {
        Set<String> statements = new LinkedHashSet<>();
        for (ObjectPart part : before.all().reversed()) {
            if (goes(part) && wholeOf(before, part).filter(this::goes).isEmpty()) {
                statements.addAll(part.drop());
            }
        }
        return List.copyOf(statements);
    }

    /** The statements that add what comes, and change what stays. */
    public List<String> additions() {
        Set<String> statements = new LinkedHashSet<>();
        for (ObjectPart part : after.all()) {
            Optional<ObjectPart> old = before.find(part);
            if (wholeOf(after, part).filter(this::comes).isPresent()) {
                continue;
            }
            if (old.isEmpty() || goes(old.get()) || isCutOff(old.get(), part)) {
                statements.addAll(part.add());
            } else if (part.change() != null && !old.get().text().equals(part.text())) {
                statements.addAll(part.change());
            }
        }
        return List.copyOf(statements);
    }

    /** Whether nothing has to be said. */
    public boolean isNothing() {
        return removals().isEmpty() && additions().isEmpty();
    }

    /** Whether the values of a part get another type in place. */
    public boolean retypes() {
        return after.all().stream()
                .anyMatch(part -> part.role() == Role.TYPE
                        && before.find(part)
                                .filter(old -> !old.text().equals(part.text()))
                                .isPresent());
    }

    /** Whether the values so far may not be allowed any more. */
    public boolean tightens() {
        return after.all().stream()
                .anyMatch(part -> part.role() == Role.DETAIL && part.change() == null && comes(part));
    }

    /** Whether a key or a part with values goes, for good or to come back. */
    public boolean takesAway() {
        return losesValues()
                || before.all().stream()
                        .anyMatch(
                                part -> part.role() == Role.KEY && !part.drop().isEmpty() && goes(part));
    }

    /** Whether values are lost. */
    public boolean losesValues() {
        return !lost().isEmpty();
    }

    /** The names of the columns or attributes whose values are lost. */
    public List<String> lost() {
        return before.all().stream()
                .filter(part -> part.role() == Role.VALUES && !part.drop().isEmpty() && goes(part))
                .map(ObjectPart::name)
                .toList();
    }

    private boolean goes(ObjectPart old) {
        return after.find(old)
                .map(now -> now.change() == null && !now.text().equals(old.text()))
                .orElse(true);
    }

    private boolean comes(ObjectPart now) {
        return before.find(now).map(this::goes).orElse(true);
    }

    /** The part that another one is a property of, which comes and goes with all its properties. */
    private static Optional<ObjectPart> wholeOf(ObjectParts parts, ObjectPart property) {
        return parts.all().stream()
                .filter(part -> part.within() == null && part.name().equals(property.within()))
                .findFirst();
    }

    /** Whether a column came from a table that doesn't have it any more, though it is still tied to it. */
    private boolean isCutOff(ObjectPart old, ObjectPart now) {
        return now.role() == Role.VALUES
                && old.drop().isEmpty()
                && !now.drop().isEmpty()
                && bonds(before).equals(bonds(after));
    }

    private static List<String> bonds(ObjectParts parts) {
        List<String> bonds = new ArrayList<>();
        parts.all().stream().filter(part -> part.role() == Role.BOND).forEach(part -> bonds.add(part.name()));
        return bonds;
    }
}
