package blog.db;

import static blog.db.Users.USERS;
import static dev.whimbrel.schema.ReferentialAction.SET_NULL;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.time.Instant;
import java.util.UUID;

/** Who changed what. Triggers write it; see {@link BlogObjects}. */
@DbTable
public final class AuditLogs extends Table<AuditLog> {

    public static final AuditLogs AUDIT_LOGS = new AuditLogs();

    public final Generated<Long> id = bigint().identity().primaryKey();
    public final Required<String> tableName = varchar(63);
    public final Required<String> recordId = text();
    public final Required<AuditAction> action = enumeration(AuditAction.class);
    public final Nullable<String> oldValues = jsonb().nullable();
    public final Nullable<String> newValues = jsonb().nullable();
    public final Nullable<UUID> changedBy = uuid().nullable()
            .references(() -> USERS.id, key -> key.onDelete(SET_NULL).withoutIndex());
    public final Defaulted<Instant> changedAt = timestamptz().defaultSql("clock_timestamp()");

    {
        check("(action = 'INSERT') = (old_values IS NULL)").name("audit_logs_old_values_check");
        check("(action = 'DELETE') = (new_values IS NULL)").name("audit_logs_new_values_check");
        index(tableName, recordId, changedAt).name("audit_logs_table_name_record_id_idx");
        index(changedBy).where(changedBy.isNotNull());
        silence(Convention.TIMESTAMPS);
    }

    private AuditLogs() {}
}
