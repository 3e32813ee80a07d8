package dev.whimbrel.dialect;

/**
 * A message that a session sent to all that listen.
 *
 * @param channel where it was sent
 * @param payload what was sent; empty for nothing
 */
public record Notification(String channel, String payload) {}
