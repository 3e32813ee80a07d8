package dev.whimbrel.table;

import static blog.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static shop.AllTypes.ALL_TYPES;

import blog.NewPost;
import blog.NewUser;
import blog.Role;
import blog.User;
import blog.UserStatus;
import blog.UsersMeta;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.AllType;
import shop.NewAllType;

/** What the processor writes, as a program uses it. */
class GeneratedClassesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final UUID ID = new UUID(1, 2);
    private static final User ANN =
            new User(ID, "ann@example.org", "hash", "Ann", "Other", true, UserStatus.ACTIVE, Role.ADMIN, NOON, NOON);

    @Test
    void aNewRowHoldsWhatWasGivenAndNothingElse() {
        NewUser user = NewUser.email("ann@example.org")
                .passwordHash("hash")
                .firstName("Ann")
                .lastName("Other")
                .role(Role.ADMIN);

        assertThat(user.values())
                .containsOnlyKeys(USERS.email, USERS.passwordHash, USERS.firstName, USERS.lastName, USERS.role)
                .containsEntry(USERS.role, Role.ADMIN);
        assertThat(user.table()).isSameAs(USERS);
    }

    @Test
    void anExplicitNullIsGivenAndALeftOutValueIsNot() {
        NewPost post = NewPost.title("Hello").authorId(ID).content(null);

        assertThat(post.values()).hasSize(3).containsEntry(blog.Posts.POSTS.content, null);
    }

    @Test
    void secretsAreNeverShown() {
        assertThat(ANN.toString())
                .startsWith("User[id=" + ID + ", email=ann@example.org, passwordHash=***, firstName=Ann")
                .doesNotContain("hash,");
        assertThat(NewUser.copyOf(ANN).toString())
                .contains("email=ann@example.org, passwordHash=***")
                .doesNotContain("hash,");
    }

    @Test
    void aCopyHasAllValuesThatCanBeWritten() {
        assertThat(NewUser.copyOf(ANN).values()).hasSize(10).containsEntry(USERS.createdAt, NOON);
        assertThat(NewAllType.create().values()).doesNotContainKey(ALL_TYPES.id);
    }

    @Test
    void theMetaClassKnowsNamesAndValues() {
        assertThat(UsersMeta.INSTANCE.columnNames())
                .startsWith("id", "email", "password_hash")
                .endsWith("created_at", "updated_at");
        assertThat(UsersMeta.INSTANCE.secretFields()).isEqualTo(Set.of("passwordHash"));
        assertThat(UsersMeta.INSTANCE.value(ANN, 1)).isEqualTo("ann@example.org");
        assertThat(USERS.passwordHash.toString()).isEqualTo("users.password_hash");
    }

    @Test
    void rowsWithBytesAreComparedByTheirContent() throws Exception {
        AllType one = withBytes(new byte[] {1, 2});
        assertThat(one).isEqualTo(withBytes(new byte[] {1, 2})).hasSameHashCodeAs(withBytes(new byte[] {1, 2}));
        assertThat(one).isNotEqualTo(withBytes(new byte[] {1, 3}));
        assertThat(one.toString()).contains("bytes=[1, 2]");
    }

    private static AllType withBytes(byte[] bytes) throws ReflectiveOperationException {
        var constructor = AllType.class.getDeclaredConstructors()[0];
        Object[] values = new Object[constructor.getParameterCount()];
        values[ALL_TYPES.columns().indexOf(ALL_TYPES.bytes)] = bytes;
        return (AllType) constructor.newInstance(values);
    }
}
