package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.Deferrability;

/** When a constraint is checked, out of the catalog's two flags. */
final class Deferrals {

    private Deferrals() {}

    static Deferrability of(boolean deferrable, boolean deferred) {
        if (!deferrable) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return deferred ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
    }
}
