package dev.whimbrel.query.internal;

import java.util.List;

/**
 * A statement with its values.
 *
 * @param sql the text, with a question mark for each value
 */
public record Statement(String sql, List<Bind> binds) {}
