package dev.whimbrel.benchmarks.queries;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The same work, done by one library the way its users would. */
interface Library extends AutoCloseable {

    /** One row by its key. */
    Account byId(long id);

    /** Rows by a range of keys. */
    List<Account> byIds(long from, long to);

    /** A new row; its key. */
    long insert(Account account);

    /** Many new rows in one transaction. */
    void insertAll(List<Account> accounts);

    /** Twenty rows by score, from an offset. */
    List<Account> page(int offset);

    /**
     * Twenty rows by score that come after another, without counting those before it.
     *
     * @param last the row before them
     * @return gets the page, with whatever stands for the place made already
     */
    Supplier<List<Account>> pageAfter(Account last);

    /** Very many new rows by COPY. */
    default void load(Stream<Account> accounts) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void close() {}

    /** The libraries by their names. */
    static Library of(String name, DataSource dataSource) {
        Function<DataSource, Library> constructor = switch (name) {
            case "jdbc" -> ByJdbc::new;
            case "whimbrel" -> ByWhimbrel::new;
            case "jooq" -> ByJooq::new;
            case "jdbi" -> ByJdbi::new;
            case "hibernate" -> ByHibernate::new;
            case "ebean" -> ByEbean::new;
            default -> throw new IllegalArgumentException(name);
        };
        return constructor.apply(dataSource);
    }
}
