package dev.whimbrel.schema.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.Deferrability;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.GeneratedValue;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ReferentialAction;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SequenceOptions;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.ViewDef;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A change that doesn't fit names itself, the object that is in the way, and what to do. */
class RefusedChangesTest {

    private static final ObjectName USERS = name("users");
    private static final ObjectName POSTS = name("posts");
    private static final ObjectName STATUS = name("status");
    private static final ObjectName COUNTER = name("counter");
    private static final ObjectName LIST = name("list");

    private static final Schema SCHEMA = Schema.empty()
            .with(new NamespaceDef("app", null))
            .with(new EnumDef(STATUS, List.of("new", "old"), null))
            .with(new SequenceDef(COUNTER, SequenceOptions.DEFAULTS, new SequenceDef.Owner(USERS, "n"), null))
            .with(TableDef.of(
                            USERS,
                            List.of(
                                    ColumnDef.of("id", SqlType.bigint())
                                            .withNullable(false)
                                            .withIdentity(Identity.ALWAYS),
                                    ColumnDef.of("n", SqlType.integer()),
                                    ColumnDef.of("twice", SqlType.integer())
                                            .withGenerated(new GeneratedValue("n * 2", false)),
                                    ColumnDef.of("status", SqlType.named(STATUS).array())))
                    .withConstraints(List.of(key("users_pkey", "id")))
                    .withIndexes(List.of(IndexDef.of("users_n_idx", "n"))))
            .with(TableDef.of(
                            POSTS,
                            List.of(
                                    ColumnDef.of("id", SqlType.bigint())
                                            .withDefault(new DefaultValue.Expression("nextval('counter'::regclass)")),
                                    ColumnDef.of("user_id", SqlType.bigint())))
                    .withConstraints(List.of(reference("posts_user_id_fkey", USERS, "id"))))
            .with(new ViewDef(LIST, false, "SELECT 1", List.of(), Map.of(), true, List.of(), null));

    static Stream<Arguments> refused() {
        ColumnPatch patch = ColumnPatch.NOTHING;
        return Stream.of(
                arguments(
                        new CreateNamespace(new NamespaceDef("app", null)), "create schema app: there is one already."),
                arguments(
                        new DropNamespace("public", null),
                        "drop schema public: there is no schema public. Create it first, or correct the name."),
                arguments(
                        new RenameNamespace("app", "app"),
                        "rename schema app to app: there is already a schema app. Choose another name."),
                arguments(
                        new CreateEnum(new EnumDef(USERS, List.of(), null)),
                        "create enum public.users: there is already a table or view public.users, and its rows are a type of"
                                + " that name. Choose another name."),
                arguments(
                        new CreateEnum(new EnumDef(name("mood"), List.of("a", "a"), null)),
                        "create enum public.mood: a value occurs twice in [a, a]."),
                arguments(
                        new DropEnum(STATUS, null),
                        "drop enum public.status: column public.users.status is of that type. Drop the column or give it"
                                + " another type first."),
                arguments(
                        new AddEnumValue(STATUS, "new", null, null),
                        "add value 'new' to enum public.status: the enum has that value already."),
                arguments(
                        new AddEnumValue(STATUS, "seen", "newer", null),
                        "add value 'seen' to enum public.status: the enum has no value 'newer'; it has [new, old]."),
                arguments(
                        new AddEnumValue(STATUS, "seen", "new", "old"),
                        "add value 'seen' to enum public.status: a value stands either before or after another one. Name only"
                                + " one."),
                arguments(
                        new RenameEnumValue(STATUS, "newer", "x"),
                        "rename value 'newer' of enum public.status to 'x': the enum has no such value; it has [new, old]."),
                arguments(
                        new CreateSequence(new SequenceDef(name("users_pkey"), SequenceOptions.DEFAULTS, null, null)),
                        "create sequence public.users_pkey: there is already an index public.users_pkey. Choose another name."),
                arguments(
                        new DropSequence(COUNTER, null),
                        "drop sequence public.counter: column public.posts.id counts with it. Give the column another default"
                                + " first."),
                arguments(
                        new CreateTable(TableDef.of(LIST, List.of())),
                        "create table public.list: there is already a view public.list. Choose another name."),
                arguments(
                        new CreateTable(TableDef.of(STATUS, List.of())),
                        "create table public.status: there is already an enum of that name, and a table's rows are a type too."
                                + " Choose another name."),
                arguments(
                        create(ColumnDef.of("a", SqlType.text()), ColumnDef.of("a", SqlType.text())),
                        "create table public.t: table public.t has a column a already."),
                arguments(
                        create(ColumnDef.of("a", SqlType.bigint())
                                .withIdentity(Identity.ALWAYS)
                                .withDefault(new DefaultValue.Literal(1))),
                        "create table public.t: column public.t.a has more than one of default, identity and generated"
                                + " expression. Keep one."),
                arguments(
                        create(key("t_pkey", "b")),
                        "create table public.t: t_pkey uses column b, but table public.t has no such column."),
                arguments(
                        create(key("t_pkey")),
                        "create table public.t: t_pkey needs at least one column, and each of them once; it has []."),
                arguments(
                        create(reference("t_fkey", name("nowhere"), "id")),
                        "create table public.t: there is no table public.nowhere. Create it first, or correct the name."),
                arguments(
                        create(reference("t_fkey", POSTS)),
                        "create table public.t: foreign key t_fkey refers to table public.posts, which has no primary key."),
                arguments(
                        create(reference("t_fkey", USERS, "id", "n")),
                        "create table public.t: foreign key t_fkey leads from columns [user_id] to columns [id, n], but"
                                + " there have to be as many on both sides."),
                arguments(
                        create(key("t", "user_id")),
                        "create table public.t: table public.t uses the name t already. Choose another name."),
                arguments(
                        new DropTable(USERS, null, false),
                        "drop table public.users: foreign key posts_user_id_fkey of table public.posts refers to it. Drop that"
                                + " first, or drop the table with cascade."),
                arguments(
                        new DropTable(USERS, null, true),
                        "drop table public.users: column public.posts.id counts with sequence public.counter, which falls with"
                                + " the table. Give that column another default first."),
                arguments(
                        new RenameTable(USERS, "posts"),
                        "rename table public.users to posts: there is already a table public.posts. Choose another name."),
                arguments(
                        new AddColumn(USERS, ColumnDef.of("n", SqlType.text())),
                        "add column public.users.n: table public.users has a column n already."),
                arguments(
                        new DropColumn(USERS, "n", null),
                        "drop column public.users.n: column twice is computed from it. Drop that first."),
                arguments(
                        new DropColumn(USERS, "id", null),
                        "drop column public.users.id: foreign key posts_user_id_fkey of table public.posts needs it. Drop that"
                                + " first."),
                arguments(
                        new RenameColumn(USERS, "n", "id"),
                        "rename column public.users.n to id: the table has a column id already. Choose another name."),
                arguments(
                        new AlterColumn(USERS, "email", patch, null),
                        "alter column public.users.email: there is no column public.users.email. Create it first, or correct"
                                + " the name."),
                arguments(
                        new AlterColumn(USERS, "id", patch.withNullable(true), null),
                        "alter column public.users.id: the column has an identity, so it can't allow NULL."),
                arguments(
                        new AlterColumn(USERS, "id", patch.withDefault(new DefaultValue.Literal(1)), null),
                        "alter column public.users.id: the column gets its values from an identity, so it can't have a"
                                + " default."),
                arguments(
                        new AlterColumn(USERS, "n", patch.withIdentity(new IdentityChange.Add(Identity.ALWAYS)), null),
                        "alter column public.users.n: an identity needs a column that is NOT NULL. Make it so in the same"
                                + " change."),
                arguments(
                        new AlterColumn(USERS, "n", patch.withIdentity(new IdentityChange.Drop()), null),
                        "alter column public.users.n: the column has no identity."),
                arguments(
                        new AlterColumn(USERS, "n", patch.withGenerated(Setting.to("1")), null),
                        "alter column public.users.n: the column isn't generated, and an ordinary column can't be made so. Drop"
                                + " the column and add it anew with its expression."),
                arguments(
                        new AlterColumn(USERS, "twice", patch.withGenerated(Setting.drop()), null),
                        "alter column public.users.twice: the column's values aren't stored, so there is nothing to keep. Drop"
                                + " the column and add an ordinary one."),
                arguments(
                        new AddConstraint(USERS, key("other_pkey", "n"), null),
                        "add constraint other_pkey to table public.users: table public.users has a primary key already."),
                arguments(
                        new AddConstraint(USERS, key("users_n_key", "n"), "users_n_idx"),
                        "add constraint users_n_key to table public.users: index users_n_idx can't become a constraint: it has"
                                + " to be valid, unique, and over all rows."),
                arguments(
                        new DropConstraint(USERS, "users_pkey", null),
                        "drop constraint users_pkey of table public.users: foreign key posts_user_id_fkey of table public.posts"
                                + " needs it. Drop that first."),
                arguments(
                        new RenameConstraint(USERS, "users_pkey", "users_n_idx"),
                        "rename constraint users_pkey of table public.users to users_n_idx: there is already an index"
                                + " public.users_n_idx. Choose another name."),
                arguments(
                        new ValidateConstraint(USERS, "users_pkey"),
                        "validate constraint users_pkey of table public.users: a primary key is always valid."),
                arguments(
                        new CreateIndex(USERS, IndexDef.of("i", "email"), true),
                        "create index i on public.users: i uses column email, but table public.users has no such column."),
                arguments(
                        new CreateIndex(LIST, IndexDef.of("i", "id"), false),
                        "create index i on public.list: public.list is a view, which keeps no rows."),
                arguments(
                        new DropIndex(name("users_pkey"), USERS, null, false),
                        "drop index public.users_pkey: there is no index public.users_pkey. Create it first, or correct the"
                                + " name."),
                arguments(
                        new DropView(LIST, true, null),
                        "drop materialized view public.list: there is no materialized view public.list. Create it first, or"
                                + " correct the name."),
                arguments(
                        new SetComment(new CommentTarget.OfColumn(USERS, "email"), "x", null),
                        "comment on column public.users.email: there is no column public.users.email. Create it first, or"
                                + " correct the name."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithTheReason(Change change, String message) {
        WhimbrelException e = catchThrowableOfType(WhimbrelException.class, () -> change.apply(SCHEMA));
        assertThat(e).hasMessage("Can't " + message);
        assertThat(e.code()).isIn(ErrorCode.CHANGE_NOT_APPLICABLE, ErrorCode.INVALID_DEFINITION);
    }

    private static CreateTable create(ColumnDef... columns) {
        return new CreateTable(TableDef.of(name("t"), List.of(columns)));
    }

    private static CreateTable create(ConstraintDef constraint) {
        return new CreateTable(TableDef.of(name("t"), List.of(ColumnDef.of("user_id", SqlType.bigint())))
                .withConstraints(List.of(constraint)));
    }

    private static ConstraintDef key(String name, String... columns) {
        return new ConstraintDef.PrimaryKey(name, List.of(columns), List.of(), Deferrability.NOT_DEFERRABLE, null);
    }

    private static ConstraintDef reference(String name, ObjectName table, String... columns) {
        return new ConstraintDef.ForeignKey(
                name,
                List.of("user_id"),
                table,
                List.of(columns),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                false,
                List.of(),
                Deferrability.NOT_DEFERRABLE,
                true,
                null);
    }

    private static ObjectName name(String name) {
        return new ObjectName("public", name);
    }
}
