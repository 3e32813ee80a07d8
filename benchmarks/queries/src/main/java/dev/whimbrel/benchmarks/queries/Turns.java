package dev.whimbrel.benchmarks.queries;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long each of several takes for the same work in relation to the first. All of them take turns in one process, in rounds of a
 * tenth of a second each, in an order that changes; the ratio is the median of those of the rounds. So what else the machine does
 * meets all of them alike, which it doesn't in runs one after the other: there the same code differed by a third from one to the next.
 */
final class Turns {

    /** One at some work, and what it needed for one time, in each round. */
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

    private static final long ROUND = 100_000_000L;

    /** Keeps the compiler from leaving the work out. */
    @SuppressWarnings("UnusedVariable")
    private static volatile @Nullable Object sink;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<String> names;

    /** @param names of those that take turns, the one that the others are compared with first */
    Turns(List<String> names) {
        this.names = names;
    }

    void printHeader() {
        System.out.println("| work | " + String.join(" | ", names) + " |");
        System.out.println("|---|" + "---:|".repeat(names.size()));
    }

    /**
     * Measures some work and prints what it took.
     *
     * @param work how it is called
     * @param rounds how often all take turns
     * @param actions what each does that can do it
     * @param before each turn
     */
    void measure(String work, int rounds, Map<String, Supplier<Object>> actions, Runnable before) {
        Map<String, Contender> contenders = new LinkedHashMap<>();
        actions.forEach((name, action) -> contenders.put(name, new Contender(action)));
        List<Contender> order = new ArrayList<>(contenders.values());
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order);
            for (Contender contender : order) {
                before.run();
                turn(contender);
            }
        }
        print(work, contenders);
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

    private void print(String work, Map<String, Contender> contenders) {
        row(work, "µs", 1000, contenders, each -> each.nanoseconds);
        row(work + ", processor of the client", "µs", 1000, contenders, each -> each.processor);
        row(work + ", memory", "B", 1, contenders, each -> each.bytes);
    }

    private void row(
            String title,
            String unit,
            int divisor,
            Map<String, Contender> contenders,
            Function<Contender, List<Double>> figures) {
        Contender first = Objects.requireNonNull(contenders.get(names.get(0)));
        StringBuilder row = new StringBuilder("| " + title + " |");
        for (String name : names) {
            Contender each = contenders.get(name);
            if (each == null) {
                row.append(" – |");
            } else if (each == first) {
                row.append(" %.1f %s |".formatted(median(figures.apply(each)) / divisor, unit));
            } else {
                row.append(" %.2f |".formatted(median(ratios(figures.apply(each), figures.apply(first)))));
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
