package sample;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The names of {@link Members}, and the way between its rows and its columns. */
@NullMarked
@Generated("dev.whimbrel.processor.TableProcessor")
public final class MembersMeta extends dev.whimbrel.table.TableMeta<Members, Member> {

    public static final MembersMeta INSTANCE = new MembersMeta();

    private MembersMeta() {
        super(
                "club",
                "members",
                java.util.List.of("id", "email", "photo", "homePages", "emailLength"),
                java.util.List.of("id", "email", "photo", "URL", "email_length"),
                java.util.Set.of("photo"));
    }

    @Override
    public Members relation() {
        return Members.MEMBERS;
    }

    @Override
    public java.util.List<dev.whimbrel.table.Column<?>> columns(Members table) {
        return java.util.List.of(table.id, table.email, table.photo, table.homePages, table.emailLength);
    }

    @Override
    public Member read(dev.whimbrel.table.RowReader reader, Members table) {
        return new Member(
                reader.required(table.id),
                reader.required(table.email),
                reader.nullable(table.photo),
                reader.required(table.homePages),
                reader.nullable(table.emailLength));
    }

    @Override
    public @Nullable Object value(Member row, int column) {
        return switch (column) {
            case 0 -> row.id();
            case 1 -> row.email();
            case 2 -> row.photo();
            case 3 -> row.homePages();
            case 4 -> row.emailLength();
            default -> throw new IndexOutOfBoundsException(column);
        };
    }
}
