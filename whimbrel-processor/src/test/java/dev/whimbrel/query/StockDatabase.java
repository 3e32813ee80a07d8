package dev.whimbrel.query;

import static stock.Items.ITEMS;

import dev.whimbrel.table.SchemaOnServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with the table of items, and what was asked of it. */
final class StockDatabase implements AutoCloseable {

    private final SchemaOnServer server = SchemaOnServer.of(ITEMS);
    private final List<QueryEvent> events = new CopyOnWriteArrayList<>();
    final Database db;

    StockDatabase() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(server.database().jdbcUrl());
        db = Database.of(dataSource).listener(events::add);
    }

    /** The statements that were run so far. */
    List<String> statements() {
        return events.stream().map(QueryEvent::sql).toList();
    }

    List<QueryEvent> events() {
        return events;
    }

    void empty() {
        server.execute("TRUNCATE \"stock room\".\"It's \"\"items\"\"\" RESTART IDENTITY");
        events.clear();
    }

    @Override
    public void close() {
        server.close();
    }
}
