package dev.whimbrel.benchmarks.queries;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record12;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** By jOOQ, with typed fields and a mapping without reflection. */
final class ByJooq implements Library {

    private static final Table<?> ACCOUNTS = table("accounts");
    private static final Field<Long> ID = field("id", Long.class);
    private static final Field<UUID> TOKEN = field("token", UUID.class);
    private static final Field<String> EMAIL = field("email", String.class);
    private static final Field<String> FIRST_NAME = field("first_name", String.class);
    private static final Field<String> LAST_NAME = field("last_name", String.class);
    private static final Field<Boolean> ACTIVE = field("active", Boolean.class);
    private static final Field<Integer> SCORE = field("score", Integer.class);
    private static final Field<BigDecimal> BALANCE = field("balance", BigDecimal.class);
    private static final Field<LocalDate> BIRTHDAY = field("birthday", LocalDate.class);
    private static final Field<String> NOTE = field("note", String.class);
    private static final Field<OffsetDateTime> CREATED_AT = field("created_at", OffsetDateTime.class);
    private static final Field<OffsetDateTime> UPDATED_AT = field("updated_at", OffsetDateTime.class);

    private final DSLContext db;

    ByJooq(DataSource dataSource) {
        db = DSL.using(dataSource, SQLDialect.POSTGRES);
    }

    private SelectJoinStep<
                    Record12<
                            Long,
                            UUID,
                            String,
                            String,
                            String,
                            Boolean,
                            Integer,
                            BigDecimal,
                            LocalDate,
                            String,
                            OffsetDateTime,
                            OffsetDateTime>>
            select() {
        return db.select(
                        ID,
                        TOKEN,
                        EMAIL,
                        FIRST_NAME,
                        LAST_NAME,
                        ACTIVE,
                        SCORE,
                        BALANCE,
                        BIRTHDAY,
                        NOTE,
                        CREATED_AT,
                        UPDATED_AT)
                .from(ACCOUNTS);
    }

    private static Account account(
            Long id,
            UUID token,
            String email,
            String firstName,
            String lastName,
            Boolean active,
            Integer score,
            BigDecimal balance,
            LocalDate birthday,
            String note,
            OffsetDateTime createdAt,
            OffsetDateTime updatedAt) {
        return new Account(
                id,
                token,
                email,
                firstName,
                lastName,
                active,
                score,
                balance,
                birthday,
                note,
                createdAt.toInstant(),
                updatedAt.toInstant());
    }

    @Override
    public Account byId(long id) {
        return select().where(ID.eq(id)).fetchSingle(Records.mapping(ByJooq::account));
    }

    @Override
    public List<Account> byIds(long from, long to) {
        return select().where(ID.ge(from).and(ID.lt(to))).fetch(Records.mapping(ByJooq::account));
    }

    @Override
    public long insert(Account account) {
        return Objects.requireNonNull(db.insertInto(
                        ACCOUNTS,
                        TOKEN,
                        EMAIL,
                        FIRST_NAME,
                        LAST_NAME,
                        ACTIVE,
                        SCORE,
                        BALANCE,
                        BIRTHDAY,
                        NOTE,
                        CREATED_AT,
                        UPDATED_AT)
                .values(
                        account.token(),
                        account.email(),
                        account.firstName(),
                        account.lastName(),
                        account.active(),
                        account.score(),
                        account.balance(),
                        account.birthday(),
                        account.note(),
                        account.createdAt().atOffset(ZoneOffset.UTC),
                        account.updatedAt().atOffset(ZoneOffset.UTC))
                .returning(ID)
                .fetchSingle(ID));
    }

    @Override
    public void insertAll(List<Account> accounts) {
        db.transaction(transaction -> {
            BatchBindStep batch = transaction
                    .dsl()
                    .batch(transaction
                            .dsl()
                            .insertInto(
                                    ACCOUNTS,
                                    TOKEN,
                                    EMAIL,
                                    FIRST_NAME,
                                    LAST_NAME,
                                    ACTIVE,
                                    SCORE,
                                    BALANCE,
                                    BIRTHDAY,
                                    NOTE,
                                    CREATED_AT,
                                    UPDATED_AT)
                            .values((UUID) null, null, null, null, null, null, null, null, null, null, null));
            for (Account account : accounts) {
                batch = batch.bind(
                        account.token(),
                        account.email(),
                        account.firstName(),
                        account.lastName(),
                        account.active(),
                        account.score(),
                        account.balance(),
                        account.birthday(),
                        account.note(),
                        account.createdAt().atOffset(ZoneOffset.UTC),
                        account.updatedAt().atOffset(ZoneOffset.UTC));
            }
            batch.execute();
        });
    }

    @Override
    public List<Account> page(int offset) {
        return select().orderBy(SCORE, ID).limit(20).offset(offset).fetch(Records.mapping(ByJooq::account));
    }

    @Override
    public Supplier<List<Account>> pageAfter(Account last) {
        return () -> select().orderBy(SCORE, ID)
                .seek(last.score(), last.id())
                .limit(20)
                .fetch(Records.mapping(ByJooq::account));
    }
}
