package dev.whimbrel.table.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes. */
enum ByteaCodec implements Codec<byte[]> {
    INSTANCE;

    @Override
    public String toText(byte[] value) {
        return "\\x" + HexFormat.of().formatHex(value);
    }

    @Override
    public byte[] fromText(String text) {
        return HexFormat.of().parseHex(text, 2, text.length());
    }

    @Override
    public byte @Nullable [] read(ResultSet rows, int column) throws SQLException {
        return rows.getBytes(column);
    }

    @Override
    public void bind(PreparedStatement statement, int parameter, byte[] value) throws SQLException {
        statement.setBytes(parameter, value);
    }
}
