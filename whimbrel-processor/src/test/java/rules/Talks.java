package rules;

import static dev.whimbrel.table.rule.Rules.between;
import static dev.whimbrel.table.rule.Rules.email;
import static dev.whimbrel.table.rule.Rules.minLength;
import static dev.whimbrel.table.rule.Rules.must;
import static dev.whimbrel.table.rule.Rules.notBlank;
import static dev.whimbrel.table.rule.Rules.pattern;
import static dev.whimbrel.table.rule.Rules.size;
import static dev.whimbrel.table.rule.Rules.url;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Secret;
import dev.whimbrel.table.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

@DbTable
public final class Talks extends Table<Talk> {

    /** How often the rule of the seats was asked. */
    public static final AtomicInteger ASKED = new AtomicInteger();

    /** How many codes the program has given. */
    public static final AtomicInteger CODES = new AtomicInteger();

    public static final Set<String> RESERVED = Set.of("admin", "new");

    public static final Talks TALKS = new Talks();

    public final Generated<Long> id = bigint().identity().primaryKey();
    public final Required<String> title = varchar(40).validate(notBlank());
    public final Required<String> speakerEmail = varchar(255).unique().validate(notBlank(), email());

    public final Required<Integer> seats = integer().validate(between(1, 500), must("be counted", seats -> {
        ASKED.incrementAndGet();
        return true;
    }));

    public final Nullable<String> website = text().nullable().validate(url());

    public final Nullable<String> slug = text().nullable()
            .validate(
                    pattern("[a-z0-9-]+").because("must be lower case letters, digits and hyphens"),
                    must("not be reserved", slug -> !RESERVED.contains(slug)));

    public final Required<Instant> startsAt = timestamptz();
    public final Required<Instant> endsAt = timestamptz();
    public final Defaulted<TalkState> state = enumText(TalkState.class).defaultTo(TalkState.DRAFT);
    public final Nullable<Instant> publishedAt = timestamptz().nullable();
    public final Nullable<BigDecimal> fee = numeric(6, 2).nullable();
    public final Nullable<Integer> room = smallint().nullable();
    public final Nullable<List<String>> labels = text().array().nullable().validate(size(0, 2));

    public final Defaulted<String> code =
            text().defaultWith(() -> "code " + CODES.incrementAndGet()).validate(minLength(6));

    @Secret
    public final Nullable<String> pin = varchar(12).nullable().validate(minLength(4));

    {
        validate("must end after it begins", row -> row.get(endsAt).isAfter(row.get(startsAt)), startsAt, endsAt);
        validate(
                "must have a time of publication when published",
                row -> row.get(state) != TalkState.PUBLISHED || row.get(publishedAt) != null,
                state,
                publishedAt);
        silence(Convention.values());
    }

    private Talks() {}
}
