package dev.whimbrel.query.internal;

import java.util.List;

/**
 * A statement with its values.
 *
 * @param sql the text, with a question mark for each value
 * @param secretRows whether it reads or writes rows that have secrets, which the server may put into an error
 */
public record Statement(String sql, List<Bind> binds, boolean secretRows) {

    /** One that has nothing to do with tables. */
    public static Statement of(String sql, List<Bind> binds) {
        return new Statement(sql, binds, false);
    }

    /** Whether an error of it may tell a secret. */
    public boolean isSecret() {
        return secretRows || binds.stream().anyMatch(Bind::secret);
    }
}
