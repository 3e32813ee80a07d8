package dev.whimbrel.table.type;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The one character that text of PostgreSQL can't hold. */
final class NulCharacter {

    private NulCharacter() {}

    /** Refuses text with it before it is sent, because the server's message doesn't say which value it was. */
    static void refuse(String text) {
        int at = text.indexOf('\0');
        if (at >= 0) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "A text has the character NUL (U+0000) at place " + (at + 1)
                            + ", which PostgreSQL can't store. Take it out, or store the bytes in a bytea column.");
        }
    }

    /** Sets a parameter to text. */
    static void setString(PreparedStatement statement, int parameter, String text) throws SQLException {
        refuse(text);
        statement.setString(parameter, text);
    }
}
