package shop.db;

import dev.whimbrel.table.DbColumn;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Table;
import java.time.LocalDateTime;

@DbTable("Audit Log")
public final class AuditLogs extends Table<AuditLog> {
    public static final AuditLogs AUDIT_LOGS = new AuditLogs();

    public final Nullable<Long> id = bigint().nullable();
    @DbColumn("class")
    public final Nullable<String> classValue = text().nullable();
    public final Nullable<LocalDateTime> when = timestamp(3).nullable().defaultSql("CURRENT_TIMESTAMP");

    {
        with("fillfactor", 70);
    }

    private AuditLogs() {}
}
