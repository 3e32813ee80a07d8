package dev.whimbrel.benchmarks.queries;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The same work by each library, on a server of this machine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // start() comes first.
public class QueriesBenchmark {

    /** Who does it. */
    @Param({"jdbc", "whimbrel", "jooq", "jdbi", "hibernate", "ebean"})
    public String library = "";

    private Data data;
    private Library tool;
    private List<Account> one;
    private List<Account> tenThousand;

    @Setup
    public void start() {
        data = new Data();
        tool = Library.of(library, data.pool);
        one = Data.accounts(1);
        tenThousand = Data.accounts(10_000);
    }

    @TearDown
    public void stop() {
        tool.close();
        data.close();
    }

    /** Inserted rows go, so that each trial has the same table. */
    @TearDown(Level.Iteration)
    public void clean() {
        data.execute("DELETE FROM accounts WHERE id > " + Data.ROWS);
    }

    @Benchmark
    public Account selectOne() {
        return tool.byId(ThreadLocalRandom.current().nextLong(1, Data.ROWS));
    }

    @Benchmark
    public List<Account> selectThousand() {
        long from = ThreadLocalRandom.current().nextLong(1, Data.ROWS - 1000);
        return tool.byIds(from, from + 1000);
    }

    @Benchmark
    public long insertOne() {
        return tool.insert(one.get(0));
    }

    @Benchmark
    public void insertTenThousand() {
        tool.insertAll(tenThousand);
    }

    @Benchmark
    public List<Account> pageByOffset() {
        return tool.page(100_000);
    }
}
