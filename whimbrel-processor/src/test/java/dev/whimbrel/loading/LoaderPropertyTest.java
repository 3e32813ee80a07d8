package dev.whimbrel.loading;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.query.Loader;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Work of any depth gets what it asks for, in as many batches as the deepest has steps. */
class LoaderPropertyTest {

    @Property(tries = 100)
    void workOfAnyDepthTakesOneBatchForEachStep(@ForAll @Size(max = 30) List<@IntRange(max = 6) Integer> depths) {
        List<Set<Integer>> batches = new CopyOnWriteArrayList<>();
        Loader<Integer, Integer> next = Loader.of(keys -> {
            batches.add(Set.copyOf(keys));
            return keys.stream().collect(toMap(key -> key, key -> key + 100));
        });
        List<Integer> numbers = IntStream.range(0, depths.size()).boxed().toList();

        List<Integer> ends = Loader.each(numbers, number -> {
            int value = number;
            for (int step = 0; step < depths.get(number); step++) {
                value = Loader.each(List.of(value), next::get).get(0);
            }
            return value;
        });

        assertThat(ends)
                .isEqualTo(numbers.stream()
                        .map(number -> number + 100 * depths.get(number))
                        .toList());
        assertThat(batches)
                .hasSize(depths.stream().mapToInt(Integer::intValue).max().orElse(0));
    }
}
