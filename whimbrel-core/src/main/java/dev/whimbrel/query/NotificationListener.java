package dev.whimbrel.query;

import dev.whimbrel.dialect.Notification;

/** Is told of messages that other sessions send. What it throws is logged, and the next message comes all the same. */
@FunctionalInterface
public interface NotificationListener {

    /** A message came. */
    void onNotification(Notification notification);

    /** The connection was lost and is there again; messages that were sent meanwhile are lost. */
    default void onReconnected() {}
}
