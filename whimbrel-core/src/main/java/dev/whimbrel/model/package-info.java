/**
 * What tables say about their rows, held against rows that are to be written. Start with {@link dev.whimbrel.model.Validation}, which
 * gathers all that is wrong, and {@link dev.whimbrel.model.InvalidRows}, which tells it. May use {@code table}; queries use this.
 */
@NullMarked
package dev.whimbrel.model;

import org.jspecify.annotations.NullMarked;
