package dev.whimbrel.schema.change;

import dev.whimbrel.schema.Identity;

/** What becomes of a column's identity. The server tells adding from altering, so the change has to say which it is. */
public sealed interface IdentityChange {

    /** A column that didn't count up begins to. It has to be NOT NULL and without a default. */
    record Add(Identity identity) implements IdentityChange {}

    /** A column that counts up does so in another way, completely described. What it has counted so far stays. */
    record Alter(Identity identity) implements IdentityChange {}

    /** A column stops counting up. */
    record Drop() implements IdentityChange {}
}
