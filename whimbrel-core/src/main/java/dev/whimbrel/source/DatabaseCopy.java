package dev.whimbrel.source;

import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.SchemaGraph;
import java.sql.SQLException;
import java.util.List;

/** A scratch database that was built like another one, without its rows. Closing it drops it. */
public final class DatabaseCopy implements AutoCloseable {

    private final ScriptRun.Filled filled;
    private final Trial trial;
    private final StandInRoles roles;

    DatabaseCopy(Dialect dialect, HiddenTables hidden, ScriptRun.Filled filled, boolean ours) {
        this.filled = filled;
        this.trial = new Trial(dialect, filled.database(), hidden);
        this.roles = new StandInRoles(dialect, filled.database(), ours);
        this.roles.adopt(filled.roles());
    }

    /** What it was before anything was tried. */
    public ReadSchema schema() {
        return filled.schema();
    }

    /** Where it is. */
    public ConnectionSource connections() {
        return filled.database();
    }

    /**
     * What statements would make of it, in one transaction; they are taken back.
     *
     * @throws SQLException when one fails
     */
    public SchemaGraph after(List<Sql> statements) throws SQLException {
        return trial.after(statements);
    }

    /** What it is now. */
    public SchemaGraph read() throws SQLException {
        return trial.read();
    }

    /** Makes roles that are missing, where the whole server is for this purpose; closing drops them. */
    public void makeRoles(List<String> names) throws SQLException {
        roles.make(names);
    }

    @Override
    public void close() {
        try {
            roles.drop();
        } finally {
            filled.database().close();
        }
    }
}
