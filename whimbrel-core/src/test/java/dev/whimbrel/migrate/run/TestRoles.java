package dev.whimbrel.migrate.run;

import dev.whimbrel.testing.TestServer;

/** Roles of the test server; they outlive a test's database. */
final class TestRoles {

    private TestRoles() {}

    static void create(String name) {
        TestServer.executeOnServer("""
                DO $$ BEGIN
                  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%s') THEN CREATE ROLE %s LOGIN; END IF;
                END $$
                """.formatted(name, name));
    }
}
