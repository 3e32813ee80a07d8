/**
 * What tests of every module share. Start with {@link dev.whimbrel.testing.TestServer}: a real PostgreSQL, a fresh database
 * per test. Other modules reach it through the test-jar of core. Depends on the PostgreSQL driver and the embedded server
 * only.
 */
@NullMarked
package dev.whimbrel.testing;

import org.jspecify.annotations.NullMarked;
