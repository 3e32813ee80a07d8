package dev.whimbrel.cli.database;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.TimeZone;
import javax.crypto.Mac;

/**
 * What the driver needs for its first connection and takes long to get ready: the time zone, which it tells the server, and the
 * cryptography of passwords. Both are prepared on another processor while the command line and the configuration are read.
 */
public final class WarmUp {

    private WarmUp() {}

    /** Begins; nothing waits for the end. */
    public static void begin() {
        Thread.ofPlatform().name("whimbrel-warm-up").daemon().start(WarmUp::prepare);
    }

    private static void prepare() {
        TimeZone.getDefault();
        try {
            Mac.getInstance("HmacSHA256");
            new SecureRandom().nextInt();
        } catch (GeneralSecurityException e) {
            // Then the driver says so, if it needs it.
        }
    }
}
