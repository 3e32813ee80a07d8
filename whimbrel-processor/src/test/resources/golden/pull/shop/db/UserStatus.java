package shop.db;

import dev.whimbrel.table.type.Label;

public enum UserStatus {
    ACTIVE,
    @Label("on-hold")
    ON_HOLD
}
