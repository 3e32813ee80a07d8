package dev.whimbrel.table.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Points in time; the greatest and the least are the server's infinities. */
enum InstantCodec implements Codec<Instant> {
    INSTANCE;

    @Override
    public String toText(Instant value) {
        if (value.equals(Instant.MAX)) {
            return "infinity";
        }
        return value.equals(Instant.MIN) ? "-infinity" : TimeTexts.ofIso(value.toString());
    }

    @Override
    public Instant fromText(String text) {
        return switch (text) {
            case "infinity" -> Instant.MAX;
            case "-infinity" -> Instant.MIN;
            default -> TimeTexts.offsetDateTime(text).toInstant();
        };
    }

    @Override
    public Object toLiteral(Instant value) {
        return value;
    }

    @Override
    public @Nullable Instant read(ResultSet rows, int column) throws SQLException {
        OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
        if (value == null) {
            return null;
        }
        int year = value.getYear();
        if (year == Year.MAX_VALUE) {
            return Instant.MAX;
        }
        return year == Year.MIN_VALUE ? Instant.MIN : value.toInstant();
    }

    @Override
    public void bind(PreparedStatement statement, int parameter, Instant value) throws SQLException {
        OffsetDateTime bound = value.equals(Instant.MAX)
                ? OffsetDateTime.MAX
                : value.equals(Instant.MIN) ? OffsetDateTime.MIN : value.atOffset(ZoneOffset.UTC);
        statement.setObject(parameter, bound);
    }
}
