package dev.whimbrel.dialect.postgres.catalog;

import java.sql.SQLException;

/**
 * An object was dropped between the moment its row was read and the moment the server was asked for its text, which it gives
 * only for what is there now. Reading the catalog again cures it.
 */
public final class ObjectVanishedException extends SQLException {

    private static final long serialVersionUID = 1L;

    ObjectVanishedException() {
        super("The schema changed while it was read", "40001");
    }
}
