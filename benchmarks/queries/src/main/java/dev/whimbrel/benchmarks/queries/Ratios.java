package dev.whimbrel.benchmarks.queries;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How long each library takes for the same work in relation to JDBC by hand, all in {@linkplain Turns turns}. */
public final class Ratios {

    private static final List<String> LIBRARIES = List.of("jdbc", "whimbrel", "jooq", "jdbi", "hibernate", "ebean");

    /** Those that have COPY. */
    private static final List<String> LOADING = List.of("jdbc", "whimbrel");

    /**
     * Some work.
     *
     * @param name how it is called
     * @param rounds how often all libraries take turns
     * @param by what one library does
     */
    private record Work(String name, int rounds, Function<Library, Supplier<Object>> by) {}

    private static final int LOADED = 1_000_000;

    private final Turns turns = new Turns(LIBRARIES);
    private final Data data = new Data();
    private final List<Account> tenThousand = Data.accounts(10_000);

    private Ratios() {}

    /**
     * Measures.
     *
     * @param names of works; all without any
     */
    public static void main(String[] names) {
        Locale.setDefault(Locale.ROOT);
        new Ratios().run(Arrays.asList(names));
    }

    private void run(List<String> names) {
        Map<String, Library> libraries = new LinkedHashMap<>();
        LIBRARIES.forEach(name -> libraries.put(name, Library.of(name, data.pool)));
        turns.printHeader();
        for (Work work : works()) {
            if (names.isEmpty() || names.contains(work.name())) {
                measure(work, libraries);
                empty();
            }
        }
        libraries.values().forEach(Library::close);
        data.close();
    }

    private List<Work> works() {
        return List.of(
                new Work("select-one", 100, library -> () -> library.byId(random(Data.ROWS))),
                new Work("select-1000", 100, library -> () -> {
                    long from = random(Data.ROWS - 1000);
                    return library.byIds(from, from + 1000);
                }),
                new Work("insert-one", 60, library -> () -> library.insert(tenThousand.get(0))),
                new Work("insert-10000", 20, library -> () -> {
                    library.insertAll(tenThousand);
                    return tenThousand;
                }),
                new Work("page-offset-100000", 10, library -> () -> library.page(100_000)),
                new Work("page-keyset-first", 60, library -> library.pageAfter(at(0))::get),
                new Work("page-keyset-100000", 60, library -> library.pageAfter(at(100_000))::get),
                new Work("load-1000000", 5, library -> () -> {
                    library.load(accounts());
                    return tenThousand;
                }));
    }

    private static long random(long bound) {
        return ThreadLocalRandom.current().nextLong(1, bound);
    }

    private Account at(int offset) {
        try (Library library = Library.of("jdbc", data.pool)) {
            return library.page(offset).get(19);
        }
    }

    private Stream<Account> accounts() {
        return Stream.iterate(0, i -> i + 1).limit(LOADED).map(i -> tenThousand.get(i % tenThousand.size()));
    }

    private void measure(Work work, Map<String, Library> libraries) {
        Map<String, Supplier<Object>> actions = new LinkedHashMap<>();
        libraries.forEach((name, library) -> {
            if (!work.name().startsWith("load") || LOADING.contains(name)) {
                actions.put(name, work.by().apply(library));
            }
        });
        boolean writes = work.name().startsWith("insert") || work.name().startsWith("load");
        turns.measure(work.name(), work.rounds(), actions, writes ? this::empty : () -> {});
    }

    private void empty() {
        data.execute("DELETE FROM accounts WHERE id > " + Data.ROWS);
        data.execute("VACUUM accounts");
    }
}
