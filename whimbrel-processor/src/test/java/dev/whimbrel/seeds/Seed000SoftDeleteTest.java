package dev.whimbrel.seeds;

import static guide.Posts.POSTS;
import static guide.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.query.Database;
import dev.whimbrel.query.UniqueViolation;
import guide.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The soft deletes of seed 000's models. */
class Seed000SoftDeleteTest {

    private static final GuideDatabase GUIDE = new GuideDatabase();
    private static final Database db = GUIDE.db;

    private User ann;

    @BeforeEach
    void twoUsersOfWhomOneIsDeleted() {
        GUIDE.empty();
        ann = GUIDE.user("Ann");
        GUIDE.user("Ben");
        GUIDE.post(ann, "First");
        assertThat(db.delete(USERS).where(USERS.id.eq(1)).execute()).isOne();
    }

    @AfterAll
    static void close() {
        GUIDE.close();
    }

    @Test
    void deletingSetsTheTimeInsteadOfRemovingTheRow() {
        assertThat(GUIDE.value("SELECT deleted_at IS NOT NULL FROM users WHERE id = 1"))
                .isEqualTo("t");
    }

    @Test
    void rowsThatAreDeletedAreLeftOutWithoutBeingAskedTo() {
        assertThat(db.from(USERS).fetch()).extracting(User::firstName).containsExactly("Ben");
        assertThat(db.from(USERS).where(USERS.id.eq(1)).fetchOptional()).isEmpty();
        assertThat(db.from(USERS).count()).isOne();
    }

    @Test
    void allRowsComeWhenTheyAreAskedFor() {
        assertThat(db.from(USERS).withDeleted().fetch()).hasSize(2);
    }

    @Test
    void theAddressOfADeletedUserCanBeUsedAgain() {
        assertThat(GUIDE.user("Ann").id()).isNotEqualTo(ann.id());
        assertThatThrownBy(() -> GUIDE.user("Ann")).isInstanceOf(UniqueViolation.class);
    }

    @Test
    void postsOfADeletedUserStayAndHaveTheirAuthor() {
        assertThat(db.from(POSTS)
                        .with(POSTS.author)
                        .map((post, author) -> author.firstName() + " " + (author.deletedAt() != null))
                        .fetch())
                .containsExactly("Ann true");
    }
}
