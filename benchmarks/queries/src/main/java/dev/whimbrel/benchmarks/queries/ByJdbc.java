package dev.whimbrel.benchmarks.queries;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** As a careful person writes it by hand: one connection, statements that are prepared once and used again. */
final class ByJdbc implements Library {

    static final String COLUMNS =
            "id, token, email, first_name, last_name, active, score, balance, birthday, note, created_at, updated_at";

    private final Connection connection;
    private final PreparedStatement byId;
    private final PreparedStatement byIds;
    private final PreparedStatement insert;
    private final PreparedStatement insertMany;
    private final PreparedStatement page;
    private final PreparedStatement pageAfter;

    ByJdbc(DataSource dataSource) {
        try {
            connection = dataSource.getConnection();
            byId = connection.prepareStatement("SELECT " + COLUMNS + " FROM accounts WHERE id = ?");
            byIds = connection.prepareStatement("SELECT " + COLUMNS + " FROM accounts WHERE id >= ? AND id < ?");
            String values =
                    "INSERT INTO accounts (token, email, first_name, last_name, active, score, balance, birthday,"
                            + " note, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
            insert = connection.prepareStatement(values + " RETURNING id");
            insertMany = connection.prepareStatement(values, Statement.NO_GENERATED_KEYS);
            page = connection.prepareStatement(
                    "SELECT " + COLUMNS + " FROM accounts ORDER BY score, id LIMIT 20 OFFSET ?");
            pageAfter = connection.prepareStatement(
                    "SELECT " + COLUMNS + " FROM accounts WHERE (score, id) > (?, ?) ORDER BY score, id LIMIT 20");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Account read(ResultSet rows) throws SQLException {
        return new Account(
                rows.getLong(1),
                rows.getObject(2, UUID.class),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getBoolean(6),
                rows.getInt(7),
                rows.getBigDecimal(8),
                rows.getObject(9, LocalDate.class),
                rows.getString(10),
                rows.getObject(11, OffsetDateTime.class).toInstant(),
                rows.getObject(12, OffsetDateTime.class).toInstant());
    }

    private static List<Account> all(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<Account> all = new ArrayList<>();
            while (rows.next()) {
                all.add(read(rows));
            }
            return all;
        }
    }

    @Override
    public Account byId(long id) {
        try {
            byId.setLong(1, id);
            try (ResultSet rows = byId.executeQuery()) {
                rows.next();
                return read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Account> byIds(long from, long to) {
        try {
            byIds.setLong(1, from);
            byIds.setLong(2, to);
            return all(byIds);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(PreparedStatement statement, Account account) throws SQLException {
        statement.setObject(1, account.token());
        statement.setString(2, account.email());
        statement.setString(3, account.firstName());
        statement.setString(4, account.lastName());
        statement.setBoolean(5, account.active());
        statement.setInt(6, account.score());
        BigDecimal balance = account.balance();
        statement.setBigDecimal(7, balance);
        statement.setObject(8, account.birthday());
        statement.setString(9, account.note());
        statement.setObject(10, account.createdAt().atOffset(ZoneOffset.UTC));
        statement.setObject(11, account.updatedAt().atOffset(ZoneOffset.UTC));
    }

    @Override
    public long insert(Account account) {
        try {
            set(insert, account);
            try (ResultSet rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The driver makes statements of several rows of a batch: {@code reWriteBatchedInserts} is set. */
    @Override
    public void insertAll(List<Account> accounts) {
        try {
            connection.setAutoCommit(false);
            for (Account account : accounts) {
                set(insertMany, account);
                insertMany.addBatch();
            }
            insertMany.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Account> page(int offset) {
        try {
            page.setInt(1, offset);
            return all(page);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Supplier<List<Account>> pageAfter(Account last) {
        return () -> {
            try {
                pageAfter.setInt(1, last.score());
                pageAfter.setLong(2, last.id());
                return all(pageAfter);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Override
    public void load(Stream<Account> accounts) {
        try {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY accounts (token, email, first_name, last_name, active, score, balance, birthday, note,"
                                    + " created_at, updated_at) FROM STDIN");
            StringBuilder text = new StringBuilder(1 << 17);
            Iterator<Account> rows = accounts.iterator();
            while (rows.hasNext()) {
                line(rows.next(), text);
                if (text.length() > 1 << 16 || !rows.hasNext()) {
                    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    text.setLength(0);
                }
            }
            copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(Account row, StringBuilder out) {
        out.append(row.token()).append('\t').append(escaped(row.email())).append('\t');
        out.append(escaped(row.firstName()))
                .append('\t')
                .append(escaped(row.lastName()))
                .append('\t');
        out.append(row.active() ? 't' : 'f').append('\t').append(row.score()).append('\t');
        out.append(row.balance().toPlainString())
                .append('\t')
                .append(row.birthday())
                .append('\t');
        String note = row.note();
        out.append(note == null ? "\\N" : escaped(note)).append('\t');
        out.append(row.createdAt()).append('\t').append(row.updatedAt()).append('\n');
    }

    private static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
                return text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
            }
        }
        return text;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
