package dev.whimbrel.benchmarks.queries;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long each library takes for the same work in relation to JDBC by hand. All of them take turns in one process, in rounds of a
 * tenth of a second each, in an order that changes; the ratio is the median of those of the rounds. So what else the machine does
 * meets all of them alike, which it doesn't in runs one after the other: there the same code differed by a third from one to the next.
 */
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

    /** A library at some work, and what it needed for one time, in each round. */
    private static final class Contender {
        final Supplier<Object> action;
        final int times;
        final List<Double> nanoseconds = new ArrayList<>();
        final List<Double> processor = new ArrayList<>();
        final List<Double> bytes = new ArrayList<>();

        Contender(Supplier<Object> action) {
            this.action = action;
            times = warmUp(action);
        }
    }

    private static final int LOADED = 1_000_000;
    private static final long ROUND = 100_000_000L;

    /** Keeps the compiler from leaving the work out. */
    @SuppressWarnings("UnusedVariable")
    private static volatile @Nullable Object sink;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
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
        System.out.println("| work | " + String.join(" | ", LIBRARIES) + " |");
        System.out.println("|---|" + "---:|".repeat(LIBRARIES.size()));
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
        Map<String, Contender> contenders = new LinkedHashMap<>();
        libraries.forEach((name, library) -> {
            if (!work.name().startsWith("load") || LOADING.contains(name)) {
                contenders.put(name, new Contender(work.by().apply(library)));
            }
        });
        boolean writes = work.name().startsWith("insert") || work.name().startsWith("load");
        List<Contender> order = new ArrayList<>(contenders.values());
        for (int round = 0; round < work.rounds(); round++) {
            Collections.shuffle(order);
            for (Contender contender : order) {
                if (writes) {
                    empty();
                }
                turn(contender);
            }
        }
        print(work, contenders);
    }

    private void empty() {
        data.execute("DELETE FROM accounts WHERE id > " + Data.ROWS);
        data.execute("VACUUM accounts");
    }

    /** Three seconds, or three times; gives how often it is done in a round. */
    private static int warmUp(Supplier<Object> action) {
        long start = System.nanoTime();
        int count = 0;
        while (count < 3 || System.nanoTime() - start < 3_000_000_000L) {
            sink = action.get();
            count++;
        }
        return (int) Math.max(1, ROUND * count / (System.nanoTime() - start));
    }

    private void turn(Contender contender) {
        sink = contender.action.get();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long processor = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        for (int i = 0; i < contender.times; i++) {
            sink = contender.action.get();
        }
        contender.nanoseconds.add((double) (System.nanoTime() - start) / contender.times);
        contender.processor.add((double) (threads.getCurrentThreadCpuTime() - processor) / contender.times);
        contender.bytes.add((double) (threads.getCurrentThreadAllocatedBytes() - bytes) / contender.times);
    }

    private static void print(Work work, Map<String, Contender> contenders) {
        Contender jdbc = Objects.requireNonNull(contenders.get("jdbc"));
        row(work.name(), "µs", 1000, contenders, jdbc, each -> each.nanoseconds);
        row(work.name() + ", processor of the client", "µs", 1000, contenders, jdbc, each -> each.processor);
        row(work.name() + ", memory", "B", 1, contenders, jdbc, each -> each.bytes);
    }

    private static void row(
            String title,
            String unit,
            int divisor,
            Map<String, Contender> contenders,
            Contender jdbc,
            Function<Contender, List<Double>> figures) {
        StringBuilder row = new StringBuilder("| " + title + " |");
        for (String name : LIBRARIES) {
            Contender each = contenders.get(name);
            if (each == null) {
                row.append(" – |");
            } else if (each == jdbc) {
                row.append(" %.1f %s |".formatted(median(figures.apply(each)) / divisor, unit));
            } else {
                row.append(" %.2f |".formatted(median(ratios(figures.apply(each), figures.apply(jdbc)))));
            }
        }
        System.out.println(row);
    }

    private static List<Double> ratios(List<Double> some, List<Double> others) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            ratios.add(some.get(i) / others.get(i));
        }
        return ratios;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
