package dev.whimbrel.benchmarks.queries;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Twelve columns of the usual types. */
@DbTable
public final class Accounts extends Table<Account> {

    public static final Accounts ACCOUNTS = new Accounts();

    public final Generated<Long> id = bigint().identity().primaryKey();
    public final Required<UUID> token = uuid();
    public final Required<String> email = text();
    public final Required<String> firstName = text();
    public final Required<String> lastName = text();
    public final Defaulted<Boolean> active = bool().defaultTo(true);
    public final Required<Integer> score = integer();
    public final Required<BigDecimal> balance = numeric(12, 2);
    public final Required<LocalDate> birthday = date();
    public final Nullable<String> note = text().nullable();
    public final Required<Instant> createdAt = timestamptz();
    public final Required<Instant> updatedAt = timestamptz();

    {
        silence(Convention.TIMESTAMPS);
        index(score, id);
    }

    private Accounts() {}
}
