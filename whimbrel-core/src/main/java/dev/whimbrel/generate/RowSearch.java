package dev.whimbrel.generate;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.dialect.WorkSession.Limits;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.RenameColumn;
import dev.whimbrel.schema.change.RenameTable;
import dev.whimbrel.schema.change.TypeChange;
import dev.whimbrel.schema.diff.DataLoss;
import dev.whimbrel.source.SchemaSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** The rows with which a change is sure to fail. */
    List<RowsInTheWay> inTheWayOf(Route route) {
        Renderer renderer = dialect.renderer("");
        Map<DataDependence, String> queries = new LinkedHashMap<>();
        for (DataDependence dependence : route.dependences(renderer)) {
            if (dependence.certain() && dependence.count() != null) {
                queries.put(dependence, dependence.count());
            }
        }
        List<RowsInTheWay> found = new ArrayList<>();
        count(route, queries).forEach((dependence, rows) -> found.add(new RowsInTheWay(dependence, rows)));
        return found;
    }

    /** The values that aren't the same again when they are taken to their new type and back. */
    List<DataLoss> changedBy(Route route) {
        Renderer renderer = dialect.renderer("");
        Map<AlterColumn, String> queries = new LinkedHashMap<>();
        for (Change change : route.up()) {
            if (change instanceof AlterColumn alter && !Misfits.areRefused(alter)) {
                TypeChange to = alter.patch().type();
                ColumnDef before = alter.before();
                if (to != null && before != null && before.generated() == null) {
                    queries.put(alter, notTheSameAgain(alter, to, before, renderer));
                }
            }
        }
        List<DataLoss> found = new ArrayList<>();
        count(route, queries)
                .forEach((alter, rows) -> found.add(new DataLoss(
                        ObjectKey.part(Kind.COLUMN, alter.table(), alter.column()),
                        (rows == 1 ? "1 value" : rows + " values") + " of column " + alter.table() + "."
                                + alter.column() + (rows == 1 ? " changes" : " change") + " with its type.")));
        return found;
    }

    private static String notTheSameAgain(AlterColumn alter, TypeChange to, ColumnDef before, Renderer renderer) {
        String column = renderer.identifier(alter.column());
        String converted = to.using() != null ? to.using() : column;
        return "SELECT count(*) FROM " + renderer.name(alter.table()) + " WHERE CAST(CAST(" + converted + " AS "
                + renderer.type(to.type()) + ") AS " + renderer.type(before.type()) + ") IS DISTINCT FROM " + column;
    }

    /** How many each query counts; those that count none, or can't be asked yet, are left out. */
    private <T> Map<T, Long> count(Route route, Map<T, String> queries) {
        if (queries.isEmpty()) {
            return Map.of();
        }
        Renderer renderer = dialect.renderer("");
        List<Sql> renames = new ArrayList<>();
        route.up().stream().filter(RowSearch::isRename).forEach(rename -> renames.addAll(renderer.render(rename)));
        WorkSession.Identity identity =
                new WorkSession.Identity("push", UUID.randomUUID().toString());
        try (WorkSession session = dialect.openSession(live.connections(), identity)) {
            return count(session, renames, queries);
        } catch (SQLException e) {
            throw new WhimbrelException(
                    ErrorCode.CONNECTION_FAILED, live.name() + " can't be read: " + e.getMessage(), e);
        }
    }

    private static boolean isRename(Change change) {
        return change instanceof RenameTable || change instanceof RenameColumn;
    }

    private static <T> Map<T, Long> count(WorkSession session, List<Sql> renames, Map<T, String> queries)
            throws SQLException {
        Map<T, Long> found = new LinkedHashMap<>();
        session.begin(LIMITS);
        try {
            for (Sql rename : renames) {
                session.execute(rename.text());
            }
        } catch (SQLException e) {
            // Somebody holds the table: that is for the run itself to wait for.
            session.rollback();
            return Map.of();
        }
        for (Map.Entry<T, String> query : queries.entrySet()) {
            long rows = rows(session, query.getValue());
            if (rows > 0) {
                found.put(query.getKey(), rows);
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
