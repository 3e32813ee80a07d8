package dev.whimbrel.benchmarks.queries;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** How long each library takes for the same nested reads in relation to JSON that is written and read by hand, in {@linkplain Turns turns}. */
public final class NestedRatios {

    private static final List<String> LIBRARIES =
            List.of("jdbc", "jdbc-batches", "whimbrel-json", "whimbrel-batches", "jooq", "hibernate");

    /**
     * Some work: writers that are next to one another, from anywhere in the table.
     *
     * @param name how it is called
     * @param rounds how often all libraries take turns
     * @param inTable how many writers there are
     * @param writers how many are read
     * @param articles of each
     * @param labels whether they are read too
     */
    private record Work(String name, int rounds, int inTable, int writers, int articles, boolean labels) {

        List<?> by(NestedLibrary library, long from) {
            return labels ? library.labels(from, from + writers) : library.articles(from, from + writers);
        }

        long anywhere() {
            return ThreadLocalRandom.current().nextLong(1, inTable - writers + 2L);
        }
    }

    private static final List<Work> WORKS = List.of(
            new Work("nested-100x10x3", 40, 1_000, 100, 10, true),
            new Work("nested-1x10000", 30, 10, 1, 10_000, false),
            new Work("nested-1x10000x3", 20, 10, 1, 10_000, true),
            new Work("nested-10000x1", 30, 20_000, 10_000, 1, false),
            new Work("nested-10000x1x3", 20, 20_000, 10_000, 1, true),
            new Work("nested-1x10", 100, 1_000, 1, 10, false),
            new Work("nested-1x10x3", 100, 1_000, 1, 10, true));

    private NestedRatios() {}

    /**
     * Measures.
     *
     * @param args names of works, all without any; and {@code only=} with names of libraries, parted by commas
     */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        List<String> names =
                Arrays.stream(args).filter(name -> !name.startsWith("only=")).toList();
        List<String> libraries = Arrays.stream(args)
                .filter(name -> name.startsWith("only="))
                .flatMap(name -> Arrays.stream(name.substring("only=".length()).split(",")))
                .toList();
        Turns turns = new Turns(libraries.isEmpty() ? LIBRARIES : libraries);
        turns.printHeader();
        for (Work work : WORKS) {
            if (names.isEmpty() || names.contains(work.name())) {
                measure(work, libraries.isEmpty() ? LIBRARIES : libraries, turns);
            }
        }
    }

    private static void measure(Work work, List<String> names, Turns turns) {
        try (NestedData data = new NestedData(work.inTable(), work.articles())) {
            Map<String, NestedLibrary> libraries = new LinkedHashMap<>();
            names.forEach(name -> libraries.put(name, NestedLibrary.of(name, data.pool)));
            requireSame(work, libraries);
            Map<String, Supplier<Object>> actions = new LinkedHashMap<>();
            libraries.forEach((name, library) -> actions.put(name, () -> work.by(library, work.anywhere())));
            turns.measure(work.name(), work.rounds(), actions, () -> {});
            libraries.values().forEach(NestedLibrary::close);
        }
    }

    private static void requireSame(Work work, Map<String, NestedLibrary> libraries) {
        List<?> expected = work.by(libraries.values().iterator().next(), 1);
        if (expected.size() != work.writers()) {
            throw new IllegalStateException(work.name() + " gives " + expected.size() + " writers");
        }
        libraries.forEach((name, library) -> {
            if (!work.by(library, 1).equals(expected)) {
                throw new IllegalStateException(name + " gives something else for " + work.name());
            }
        });
    }
}
