package dev.whimbrel.jakarta;

import static dev.whimbrel.table.rule.Rules.minLength;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Secret;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.type.Codec;
import dev.whimbrel.table.type.ColumnType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@DbTable
final class Members extends Table<Member> {

    static final Members MEMBERS = new Members();

    public final Generated<Long> id = bigint().identity().primaryKey();

    @Email @NotBlank public final Required<String> email = varchar(255).validate(minLength(6));

    @Min(18) @Max(120) public final Required<Integer> age = integer();

    @Pattern(regexp = "[a-z]+", message = "must be lower case") @Pattern(regexp = ".{3,}", message = "is too short") public final Nullable<String> nick = text().nullable();

    @NotNull @Size(max = 5) public final Defaulted<String> plan = text().defaultTo("free");

    @NotNull(message = "must be said although the column allows NULL") public final Nullable<String> city = text().nullable();

    @Secret
    @Size(min = 8, message = "is ${validatedValue}, which has fewer than {min} characters") public final Nullable<String> pin = text().nullable();

    @Even public final Nullable<Integer> team = integer().nullable();

    @Valid public final Nullable<Address> address =
            column(ColumnType.of(text().type().sqlType(), AddressCodec.CODEC)).nullable();

    {
        silence(Convention.values());
    }

    private Members() {}

    record Address(@NotBlank String street) {}

    enum AddressCodec implements Codec<Address> {
        CODEC;

        @Override
        public String toText(Address value) {
            return value.street();
        }

        @Override
        public Address fromText(String text) {
            return new Address(text);
        }
    }
}
