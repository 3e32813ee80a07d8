package dev.whimbrel.password4j;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.rule.Rule;
import dev.whimbrel.table.type.Codec;
import dev.whimbrel.table.type.Types;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The one way of passwords into the database, which every statement takes: as their hash. */
record PasswordCodec(Hashing hashing) implements Codec<Password> {

    @Override
    public String toText(Password value) {
        return value.hashedBy(hashing);
    }

    @Override
    public Password fromText(String text) {
        return Password.stored(text, hashing);
    }

    /** A default would have another salt each time it is written, and everybody would know it. */
    @Override
    public Object toLiteral(Password value) {
        throw new WhimbrelException(
                ErrorCode.INVALID_DEFINITION, "A password can't be part of a definition, such as a default.");
    }

    @Override
    public void bind(PreparedStatement statement, int parameter, Password value) throws SQLException {
        Types.TEXT.codec().bind(statement, parameter, toText(value));
    }

    @Override
    public List<Rule<Password>> rules() {
        return hashing.limits().stream()
                .map(limit ->
                        new Rule<Password>(limit.key(), limit.message(), password -> password.keeps(limit.condition())))
                .toList();
    }
}
