package sample;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Values for a new row of {@link Members}: {@code NewMember.id(...).email(...)}, then any of the others. */
@NullMarked
@Generated("dev.whimbrel.processor.TableProcessor")
public final class NewMember extends dev.whimbrel.table.NewRow<Member> {

    private NewMember() {
        super(Members.MEMBERS);
    }

    /** The first required value; the others follow. */
    public static EmailStep id(java.lang.Long value) {
        return new Steps(new NewMember()).id(value);
    }

    /** The values of a row, but for those that the database computes. */
    public static NewMember copyOf(Member row) {
        NewMember copy = new NewMember();
        copy.set(Members.MEMBERS.id, row.id());
        copy.set(Members.MEMBERS.email, row.email());
        copy.set(Members.MEMBERS.photo, row.photo());
        copy.set(Members.MEMBERS.homePages, row.homePages());
        return copy;
    }

    /** Asks for {@code email}. */
    public sealed interface EmailStep permits Steps {
        NewMember email(java.lang.String value);
    }

    public NewMember photo(byte @Nullable [] value) {
        set(Members.MEMBERS.photo, value);
        return this;
    }

    public NewMember homePages(java.util.List<java.lang.String> value) {
        set(Members.MEMBERS.homePages, value);
        return this;
    }

    private static final class Steps implements EmailStep {
        private final NewMember row;

        private Steps(NewMember row) {
            this.row = row;
        }

        public EmailStep id(java.lang.Long value) {
            row.set(Members.MEMBERS.id, value);
            return this;
        }

        @Override
        public NewMember email(java.lang.String value) {
            row.set(Members.MEMBERS.email, value);
            return row;
        }
    }
}
