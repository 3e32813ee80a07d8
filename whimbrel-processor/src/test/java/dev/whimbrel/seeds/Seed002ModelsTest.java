package dev.whimbrel.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static patterns.PostTags.POST_TAGS;
import static patterns.Posts.POSTS;
import static patterns.Profiles.PROFILES;
import static patterns.Tags.TAGS;
import static patterns.Users.USERS;

import dev.whimbrel.model.InvalidRows;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.UniqueViolation;
import dev.whimbrel.table.SchemaOnServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patterns.NewPost;
import patterns.NewProfile;
import patterns.NewTag;
import patterns.NewUser;
import patterns.Post;
import patterns.Profile;
import patterns.Role;
import patterns.Tag;
import patterns.User;

/** The model and the associations of seed 002. */
class Seed002ModelsTest {

    private static final SchemaOnServer SERVER = SchemaOnServer.of(USERS, PROFILES, POSTS, TAGS, POST_TAGS);
    private static final Database db = Database.connect(SERVER.database().jdbcUrl());

    private User ann;
    private Post first;

    @BeforeEach
    void aUserWithAPost() {
        SERVER.execute("TRUNCATE users, profiles, posts, tags, post_tags");
        ann = user("ann@example.com");
        first = db.insert(NewPost.userId(ann.id()).title("First")).returning().fetchOne();
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static User user(String email) {
        return db.insert(NewUser.email(email).passwordHash("x")).returning().fetchOne();
    }

    @Test
    void theDatabaseItselfSuppliesTheIdAndTheRole() {
        assertThat(ann.role()).isEqualTo(Role.USER);
        SERVER.execute("INSERT INTO users (email, password_hash) VALUES ('ben@example.com', 'x')");

        User ben = db.from(USERS).where(USERS.email.eq("ben@example.com")).fetchOne();
        assertThat(ben.id().version()).isEqualTo(4);
        assertThat(ben.role()).isEqualTo(Role.USER);
        assertThat(ben.createdAt()).isNotNull();
    }

    @Test
    void anAddressIsValidUniqueAndNeverMissing() {
        assertThatThrownBy(() -> user("ann at example.com"))
                .isInstanceOf(InvalidRows.class)
                .hasMessageContaining("must be an e-mail address");
        assertThatThrownBy(() -> user("ann@example.com")).isInstanceOf(UniqueViolation.class);
    }

    @Test
    void aDeletedUserIsMarkedAndNotSeen() {
        db.delete(USERS).of(ann).execute();

        assertThat(db.from(USERS).exists()).isFalse();
        assertThat(db.from(USERS).onlyDeleted().fetchOne().id()).isEqualTo(ann.id());
    }

    @Test
    void usersHavePostsAndPostsHaveAnAuthor() {
        assertThat(db.from(USERS).with(USERS.posts).fetchOne().v2()).containsExactly(first);
        assertThat(db.from(POSTS).with(POSTS.author).fetchOne().v2()).isEqualTo(ann);
    }

    @Test
    void postsHaveTagsAndTagsHavePostsByTheKeysThatTheJunctionTableNames() {
        Tag sql = db.insert(NewTag.name("sql")).returning().fetchOne();
        assertThat(db.links(POSTS.tags, first).add(sql)).isTrue();

        assertThat(db.from(POSTS).with(POSTS.tags).fetchOne().v2()).containsExactly(sql);
        assertThat(db.from(TAGS).with(TAGS.posts).fetchOne().v2()).containsExactly(first);
        assertThat(SERVER.database()
                        .queryStrings("SELECT column_name FROM information_schema.columns"
                                + " WHERE table_name = 'post_tags' ORDER BY ordinal_position"))
                .containsExactly("post_id", "tag_id");
    }

    @Test
    void aUserHasOneProfileOrNoneAndASecondIsRefused() {
        user("ben@example.com");
        db.insert(NewProfile.userId(ann.id()).bio("Writes")).execute();

        assertThat(db.from(USERS)
                        .with(USERS.profile)
                        .map((user, own) ->
                                user.email() + " " + own.map(Profile::bio).orElse("-"))
                        .orderBy(USERS.email)
                        .fetch())
                .isEqualTo(List.of("ann@example.com Writes", "ben@example.com -"));
        assertThat(db.from(PROFILES).with(PROFILES.user).fetchOne().v2()).isEqualTo(ann);
        assertThatThrownBy(() ->
                        db.insert(NewProfile.userId(ann.id()).bio("Reads")).execute())
                .isInstanceOf(UniqueViolation.class);
    }
}
