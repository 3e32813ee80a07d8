package dev.whimbrel.cli.schema;

import dev.whimbrel.schema.change.Change;

/** What is wrong with an object, seen from the change that mends it. */
final class Drift {

    private Drift() {}

    /** {@code missing}, {@code extra} or {@code different}. */
    static String state(Change mending) {
        String description = mending.describe();
        return switch (description.substring(0, description.indexOf(' '))) {
            case "create", "add" -> "missing";
            case "drop" -> "extra";
            default -> "different";
        };
    }
}
