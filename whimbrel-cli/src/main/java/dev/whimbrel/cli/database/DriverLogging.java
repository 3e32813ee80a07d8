package dev.whimbrel.cli.database;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The driver logs through java.util.logging to the standard error; what matters of it comes as an exception too. */
final class DriverLogging {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private DriverLogging() {}

    /** Keeps the driver from writing between a command's own lines. */
    static void switchOff() {
        DRIVER.setLevel(Level.OFF);
    }
}
