package dev.whimbrel.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was said of a column, in order. */
record ColumnFacts(List<ColumnFact> all) {

    static final ColumnFacts NONE = new ColumnFacts(List.of());

    ColumnFacts plus(ColumnFact fact) {
        List<ColumnFact> more = new ArrayList<>(all);
        more.add(fact);
        return new ColumnFacts(List.copyOf(more));
    }

    <F extends ColumnFact> Stream<F> of(Class<F> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** What was said last counts. */
    <F extends ColumnFact> Optional<F> last(Class<F> kind) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (kind.isInstance(all.get(i))) {
                return Optional.of(kind.cast(all.get(i)));
            }
        }
        return Optional.empty();
    }
}
