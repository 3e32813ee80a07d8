package dev.whimbrel.seeds;

import static dev.whimbrel.table.rule.Rules.alphanumeric;
import static dev.whimbrel.table.rule.Rules.email;
import static dev.whimbrel.table.rule.Rules.length;
import static dev.whimbrel.table.rule.Rules.min;
import static dev.whimbrel.table.rule.Rules.notEmpty;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Secret;
import dev.whimbrel.table.Table;
import java.math.BigDecimal;

/** The user of seed 000's models, with the other columns that its examples of validation have. */
@DbTable
final class ModelUsers extends Table<ModelUser> {

    static final ModelUsers MODEL_USERS = new ModelUsers();

    enum Status {
        ACTIVE,
        INACTIVE,
        SUSPENDED,
        PENDING
    }

    public final Generated<Integer> id = integer().identity().primaryKey();
    public final Required<String> email = varchar(255).unique().validate(email(), notEmpty());

    @Secret
    public final Required<String> passwordHash = varchar(255);

    public final Required<String> firstName = varchar(100).validate(notEmpty(), length(2, 100));
    public final Required<String> lastName = varchar(100).validate(notEmpty(), length(2, 100));
    public final Defaulted<Status> status = enumText(Status.class).defaultTo(Status.PENDING);
    public final Nullable<BigDecimal> price = numeric(10, 2).nullable().validate(min(0));
    public final Nullable<String> username = varchar(50).nullable().validate(length(3, 50), alphanumeric());

    {
        silence(Convention.values());
    }

    private ModelUsers() {}
}
