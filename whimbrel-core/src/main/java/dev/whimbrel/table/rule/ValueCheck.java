package dev.whimbrel.table.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks values of one column. It may be asked by several threads at once. */
@FunctionalInterface
public interface ValueCheck {

    /** Everything that is wrong with a value; nothing when it is right. */
    List<BrokenRule> check(@Nullable Object value);
}
