package dev.whimbrel.table;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with table classes, collected so that all of it is said at once. */
final class Problems {

    private final List<String> all = new ArrayList<>();

    void add(String where, String message) {
        all.add(where + ": " + message);
    }

    void throwIfAny() {
        if (!all.isEmpty()) {
            String count = all.size() == 1 ? "1 problem" : all.size() + " problems";
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION,
                    "The table classes have " + count + ":\n  " + String.join("\n  ", all));
        }
    }
}
