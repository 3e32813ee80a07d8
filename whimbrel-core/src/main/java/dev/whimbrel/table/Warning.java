package dev.whimbrel.table;

import dev.whimbrel.OneLine;

/**
 * A departure from a convention.
 *
 * @param convention the convention
 * @param where the class, and the field if there is one
 * @param message what was found, and what was done or could be done
 */
public record Warning(Convention convention, String where, String message) {

    public Warning {
        message = OneLine.of(message);
    }

    /** {@code WB-C02 app.Posts.authorId: ...}. */
    @Override
    public String toString() {
        return convention.code() + " " + where + ": " + message;
    }
}
