package dev.whimbrel.dialect.postgres;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.schema.ObjectName;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in the text format of {@code COPY ... FROM STDIN} (PostgreSQL manual, "COPY", File Formats). */
final class PostgresLoad {

    /** How many characters are sent at once. */
    private static final int PORTION = 1 << 15;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(PORTION + 1024);
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private long rows;

    private PostgresLoad(CopyIn copy) {
        this.copy = copy;
    }

    static String statement(Renderer renderer, ObjectName table, List<String> columns) {
        String names =
                String.join(", ", columns.stream().map(renderer::identifier).toList());
        return "COPY " + renderer.name(table) + " (" + names + ") FROM STDIN";
    }

    static long run(Connection connection, String statement, Iterator<@Nullable String[]> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            new PostgresLoad(copy).send(rows);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void send(Iterator<@Nullable String[]> all) throws SQLException {
        while (all.hasNext()) {
            append(all.next());
            rows++;
            if (text.length() >= PORTION) {
                flush();
            }
        }
        flush();
    }

    private void append(@Nullable String[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            if (row[i] == null) {
                text.append("\\N");
            } else {
                append(row[i]);
            }
        }
        text.append('\n');
    }

    private void append(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
    }

    private void flush() throws SQLException {
        try {
            ByteBuffer bytes = encoder.encode(CharBuffer.wrap(text));
            copy.writeToCopy(bytes.array(), bytes.arrayOffset(), bytes.limit());
            text.setLength(0);
        } catch (CharacterCodingException e) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "Among the rows to load up to row " + rows
                            + " is a text with half of a character, a surrogate without its"
                            + " other half, which no database stores.",
                    e);
        }
    }
}
