package blog;

import static blog.db.Posts.POSTS;
import static blog.db.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.query.Database;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TourTest {

    @Test
    void theTourTellsWhatItSeesAndLeavesNothingBehind() {
        try (TestDatabase database = TestServer.create()) {
            Blog.migrate(database);
            Database db = Database.connect(database.jdbcUrl());
            long users = db.from(USERS).withDeleted().count();
            long posts = db.from(POSTS).withDeleted().count();
            ByteArrayOutputStream told = new ByteArrayOutputStream();

            Tour.walk(db, new PrintStream(told, true, StandardCharsets.UTF_8));

            assertThat(told.toString(StandardCharsets.UTF_8))
                    .contains("email must be an e-mail address", "displayName must not be blank")
                    .contains("Ann is ann@tour.example")
                    .contains("tour-waders-1 by Ben")
                    .contains("tagged coast: [tour-waders-4, tour-waders-2]")
                    .contains("2 times: SELECT ... FROM posts")
                    .contains("Ann: 2 posts", "Ben: 3 posts")
                    .contains("closed: Optional.empty, tagged tour: [tour-waders-1, tour-waders-3, tour-waders-5]")
                    .contains("open again: Optional[Ann], tagged tour: [tour-waders-1, tour-waders-3, tour-waders-4,"
                            + " tour-waders-5]")
                    .contains("before: [tour-waders-1, tour-waders-2, tour-waders-3, tour-waders-4, tour-waders-5]")
                    .contains("(a welcome would go to ann@tour.example)");
            assertThat(db.from(USERS).withDeleted().count()).isEqualTo(users);
            assertThat(db.from(POSTS).withDeleted().count()).isEqualTo(posts);
        }
    }
}
