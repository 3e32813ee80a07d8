package dev.whimbrel.generate;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.dialect.WorkSession.Limits;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.RenameColumn;
import dev.whimbrel.schema.change.RenameTable;
import dev.whimbrel.source.SchemaSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows that are in the way of changes, in a live database. Its queries use the new names, so renames are carried out
 * first, in a transaction that is taken back.
 */
final class RowSearch {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), null);

    private final Dialect dialect;
    private final SchemaSource.Live live;

    RowSearch(Dialect dialect, SchemaSource.Live live) {
        this.dialect = dialect;
        this.live = live;
    }

    List<RowsInTheWay> in(Route route) {
        Renderer renderer = dialect.renderer("");
        List<DataDependence> certain = route.dependences(renderer).stream()
                .filter(dependence -> dependence.certain() && dependence.count() != null)
                .toList();
        if (certain.isEmpty()) {
            return List.of();
        }
        List<Sql> renames = new ArrayList<>();
        route.up().stream().filter(RowSearch::isRename).forEach(rename -> renames.addAll(renderer.render(rename)));
        WorkSession.Identity identity =
                new WorkSession.Identity("push", UUID.randomUUID().toString());
        try (WorkSession session = dialect.openSession(live.connections(), identity)) {
            return count(session, renames, certain);
        } catch (SQLException e) {
            throw new WhimbrelException(
                    ErrorCode.CONNECTION_FAILED, live.name() + " can't be read: " + e.getMessage(), e);
        }
    }

    private static boolean isRename(Change change) {
        return change instanceof RenameTable || change instanceof RenameColumn;
    }

    private static List<RowsInTheWay> count(WorkSession session, List<Sql> renames, List<DataDependence> dependences)
            throws SQLException {
        List<RowsInTheWay> found = new ArrayList<>();
        session.begin(LIMITS);
        try {
            for (Sql rename : renames) {
                session.execute(rename.text());
            }
        } catch (SQLException e) {
            // Somebody holds the table: that is for the run itself to wait for.
            session.rollback();
            return List.of();
        }
        for (DataDependence dependence : dependences) {
            long rows = rows(session, String.valueOf(dependence.count()));
            if (rows > 0) {
                found.add(new RowsInTheWay(dependence, rows));
            }
        }
        session.rollback();
        return found;
    }

    /** 0 also when it can't be asked yet. */
    private static long rows(WorkSession session, String query) throws SQLException {
        session.execute("SAVEPOINT before_query");
        try {
            for (Map<String, @Nullable Object> row : session.query(query)) {
                return row.get("count") instanceof Number number ? number.longValue() : 0;
            }
        } catch (SQLException e) {
            session.execute("ROLLBACK TO SAVEPOINT before_query");
        }
        return 0;
    }
}
