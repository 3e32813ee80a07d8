package dev.whimbrel.seed;

import java.util.Locale;
import java.util.function.Function;
import net.datafaker.Faker;
import org.jspecify.annotations.Nullable;

/** Asks Datafaker. Making it takes a moment, so it is made when it is first needed. */
final class Fakes {

    private final RowRandom random = new RowRandom();
    private @Nullable Faker faker;

    /** What a function makes of the faker that belongs to some bits. */
    <T extends @Nullable Object> T value(Values<T> values, long bits) {
        if (faker == null) {
            faker = new Faker(Locale.ENGLISH, random);
        }
        random.beginAt(bits);
        return values.next(faker);
    }

    /** A text. */
    String text(Function<Faker, String> made, long bits) {
        return value(made::apply, bits);
    }

    /** A text that a regular expression describes. */
    String matching(String pattern, long bits) {
        return value(faker -> faker.regexify(pattern), bits);
    }
}
