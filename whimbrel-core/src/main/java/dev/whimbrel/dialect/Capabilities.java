package dev.whimbrel.dialect;

/**
 * What a kind of database can do, as far as a plan depends on it.
 *
 * @param transactionalDdl whether a changed schema can be rolled back
 * @param concurrentIndexes whether indexes can be built without blocking writes, by a statement outside of transactions
 * @param maxIdentifierBytes the longest name, in bytes of UTF-8
 */
public record Capabilities(boolean transactionalDdl, boolean concurrentIndexes, int maxIdentifierBytes) {}
