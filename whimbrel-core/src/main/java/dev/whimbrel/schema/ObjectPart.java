package dev.whimbrel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of an object that is known by its text: a constraint of a domain, an attribute of a composite type, a bound of a
 * partition. Two versions of a part have the same role, name and surroundings.
 *
 * @param role what it is to the object
 * @param name its name, or that of the property that it sets
 * @param within the name of the part that it is a property of, which comes and goes with it; null when it stands by itself
 * @param text what two versions are compared by
 * @param add statements that give it to an object that lacks it; for a part with properties, with all of them. None when it
 *     comes by itself, as a column that is inherited
 * @param drop statements that take it away; none when it goes by itself
 * @param change statements that make this version of any other one; null when it has to be taken away and given anew
 */
public record ObjectPart(
        Role role,
        String name,
        @Nullable String within,
        String text,
        List<String> add,
        List<String> drop,
        @Nullable List<String> change) {

    public ObjectPart {
        add = List.copyOf(add);
        drop = List.copyOf(drop);
        change = change == null ? null : List.copyOf(change);
    }

    /** What a part is to its object. */
    public enum Role {
        /** Nothing rests on it: a default, a check. */
        DETAIL,
        /** Others may rest on it: a key, an index. */
        KEY,
        /** What values it takes; who reads them has to be read anew. */
        TYPE,
        /** It holds values, or is where others hold them; without it they are lost. */
        VALUES,
        /** It ties a table to another one or to a type, which brings columns with it; without it the rows stay. */
        BOND
    }

    /** Whether another part is a version of this one. */
    public boolean isSameAs(ObjectPart other) {
        return role == other.role
                && name.equals(other.name)
                && (within == null ? other.within == null : within.equals(other.within));
    }
}
