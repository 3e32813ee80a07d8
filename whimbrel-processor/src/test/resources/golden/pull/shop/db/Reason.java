package shop.db;

import dev.whimbrel.table.type.DbEnum;

@DbEnum(schema = "archive")
public enum Reason {
    CLOSED,
    MOVED
}
