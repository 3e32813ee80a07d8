package dev.whimbrel.dialect;

import java.sql.SQLException;

/** One kind of database. */
public interface Dialect {

    /** Its name, for example {@code postgres}. */
    String id();

    /** What it can do. */
    Capabilities capabilities();

    /** Reads databases. */
    Inspector inspector();

    /** Writes SQL for a default namespace. */
    Renderer renderer(String defaultNamespace);

    /** Cuts scripts into statements. */
    Splitter splitter();

    /** Takes the lock between runners. */
    RunnerLock.Factory locks();

    /** Opens the connection that a runner works on. */
    WorkSession openSession(ConnectionSource connections, WorkSession.Identity identity) throws SQLException;
}
