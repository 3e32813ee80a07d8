package blog.db;

import dev.whimbrel.table.type.Label;

/** What was done to a row, in the words of a trigger. */
public enum AuditAction {
    @Label("INSERT")
    INSERT,
    @Label("UPDATE")
    UPDATE,
    @Label("DELETE")
    DELETE
}
