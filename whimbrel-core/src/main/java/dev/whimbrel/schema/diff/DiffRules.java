package dev.whimbrel.schema.diff;

import dev.whimbrel.schema.ObjectName;
import java.util.Map;

/**
 * What the differ has to know beyond the two schemas.
 *
 * @param changesGeneratedExpressions whether the server can give a generated column another expression in place (PostgreSQL 17)
 * @param remaps which value takes the place of a value that an enum loses, by enum and value
 */
public record DiffRules(boolean changesGeneratedExpressions, Map<ObjectName, Map<String, String>> remaps) {

    public DiffRules {
        remaps = Map.copyOf(remaps);
    }

    /** The rules of a server of a major version, without remaps. */
    public static DiffRules ofMajorVersion(int majorVersion) {
        return new DiffRules(majorVersion >= 17, Map.of());
    }

    /** With values that take the place of others. */
    public DiffRules withRemaps(Map<ObjectName, Map<String, String>> remaps) {
        return new DiffRules(changesGeneratedExpressions, remaps);
    }
}
