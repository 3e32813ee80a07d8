package dev.whimbrel.seed;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.List;
import java.util.Map;
import net.datafaker.Faker;

/**
 * Some values, each with a weight that says how often it occurs in relation to the others.
 *
 * @param <T> the values' type
 */
public final class Weighted<T> implements Values<T> {

    private final List<Map.Entry<T, Integer>> choices;
    private final long sum;

    private Weighted(List<Map.Entry<T, Integer>> choices) {
        this.choices = choices;
        sum = choices.stream().mapToLong(Map.Entry::getValue).sum();
    }

    /**
     * Values with their weights: {@code Weighted.of(entry(MEMBER, 95), entry(ADMIN, 5))}.
     *
     * @throws WhimbrelException {@code USAGE} when there are none, or a weight is less than 1
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public static <T> Weighted<T> of(Map.Entry<T, Integer>... choices) {
        List<Map.Entry<T, Integer>> all = List.of(choices);
        if (all.isEmpty() || all.stream().anyMatch(choice -> choice.getValue() < 1)) {
            throw new WhimbrelException(
                    ErrorCode.USAGE, "Weighted values need at least one, and each a weight of at least 1.");
        }
        return new Weighted<>(all);
    }

    @Override
    public T next(Faker faker) {
        long place = (long) (faker.random().nextDouble() * sum);
        for (Map.Entry<T, Integer> choice : choices) {
            place -= choice.getValue();
            if (place < 0) {
                return choice.getKey();
            }
        }
        return choices.get(choices.size() - 1).getKey();
    }
}
