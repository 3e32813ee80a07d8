package dev.whimbrel.benchmarks.queries;

import static dev.whimbrel.benchmarks.queries.Accounts.ACCOUNTS;

import dev.whimbrel.query.Database;
import dev.whimbrel.query.SqlText;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it takes to build a query and its SQL, with no database. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class BuildBenchmark {

    private final Database db = Database.connect("jdbc:postgresql://localhost:1/none");

    private long id;

    /** A whole row of twelve columns by its key. */
    @Benchmark
    public String simpleSelect() {
        return db.from(ACCOUNTS).where(ACCOUNTS.id.eq(++id)).toString();
    }

    /** Two columns, three conditions, an order and a limit. */
    @Benchmark
    public SqlText biggerSelect() {
        return db.select(ACCOUNTS.email, ACCOUNTS.score)
                .from(ACCOUNTS)
                .where(ACCOUNTS.active.eq(true).and(ACCOUNTS.score.gt(10)).and(ACCOUNTS.email.ne("nobody@example.com")))
                .orderBy(ACCOUNTS.score.desc(), ACCOUNTS.id)
                .limit(20)
                .toSql();
    }
}
