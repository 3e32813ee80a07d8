package dev.whimbrel.migrate.internal;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import java.util.ArrayList;
import java.util.List;

/** The reverse of operations. */
final class Reversed {

    private Reversed() {}

    /**
     * Operations that take others back, from the last to the first.
     *
     * @throws WhimbrelException {@code IRREVERSIBLE} with every operation that can't be taken back
     */
    static List<Operation> of(List<Operation> operations) {
        List<Operation> reversed = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        SourceLocation first = null;
        for (Operation operation : operations) {
            switch (operation.wayBack()) {
                case WayBack.By by ->
                    reversed.add(
                            0, new Operation(operation.location(), by.effects(), new WayBack.By(operation.effects())));
                case WayBack.None none -> {
                    first = first == null ? operation.location() : first;
                    reasons.add(operation.location() + ": " + none.reason());
                }
            }
        }
        if (first != null) {
            throw new WhimbrelException(ErrorCode.IRREVERSIBLE, String.join("\n", reasons), first, null);
        }
        return reversed;
    }
}
