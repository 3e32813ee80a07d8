package dev.whimbrel.dialect.postgres.catalog;

import java.sql.SQLException;

/**
 * An object was dropped between the moment its row was read and the moment the server was asked for its text, which it gives
 * only for what is there now. Reading the catalog again cures it.
 */
public final class ObjectVanishedException extends SQLException {

    private static final long serialVersionUID = 1L;

    ObjectVanishedException() {
        super(
                "Objects were dropped while the schema was read. Read it again when nothing else creates and drops objects there.",
                "40001");
    }
}
