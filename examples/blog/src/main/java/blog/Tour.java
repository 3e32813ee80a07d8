package blog;

import static blog.db.Posts.POSTS;
import static blog.db.Tags.TAGS;
import static blog.db.Users.USERS;
import static dev.whimbrel.table.expression.Expressions.like;

import blog.db.NewPost;
import blog.db.NewUser;
import blog.db.Post;
import blog.db.User;
import dev.whimbrel.model.InvalidRows;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.KeysetPage;
import dev.whimbrel.query.RepeatedQueries;
import dev.whimbrel.query.RepeatedQuery;
import dev.whimbrel.query.WatchedDatabase;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A walk through what the blog does, on a database that has its tables: accounts and posts in a transaction, tags, pages, soft deletes, and
 * what becomes of a query for each row. It takes its accounts and posts away again in the end.
 */
public final class Tour {

    private final PrintStream out;
    private final Database db;
    private final Publishing publishing;
    private final Accounts accounts;

    private Tour(Database db, PrintStream out) {
        this.db = db;
        this.out = out;
        publishing = new Publishing(db);
        accounts = new Accounts(db, address -> out.println("   (a welcome would go to " + address + ")"));
    }

    /**
     * Walks.
     *
     * @param arguments the URL of the database, as {@code whimbrel db:url} prints it
     */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("Usage: Tour URL    (./whimbrel db:url --project examples/blog prints it)");
            System.exit(2);
        }
        walk(Database.connect(arguments[0]), System.out);
    }

    /** Walks through a database, and says what it sees. */
    static void walk(Database db, PrintStream out) {
        clear(db);
        try {
            new Tour(db, out).walk();
        } finally {
            clear(db);
        }
    }

    /** Removes what a tour has made, be it this one or one that was stopped on the way. */
    private static void clear(Database db) {
        db.transaction(tx -> {
            tx.hardDelete(POSTS).where(like(POSTS.slug, "tour-%")).execute();
            tx.hardDelete(USERS).where(like(USERS.email, "%@tour.example")).execute();
            tx.delete(TAGS)
                    .where(TAGS.name.in("tour", "coast", "moor").and(TAGS.posts.none()))
                    .execute();
        });
    }

    private void walk() {
        List<User> users = openAccounts();
        write(users);
        read();
        askForEachAndForAll(users);
        deleteAndRestore(users.get(0));
    }

    private List<User> openAccounts() {
        out.println("1. Accounts: what is wrong with any row is told at once, and nothing is written");
        try {
            accounts.open(List.of(account("not an address", "Ann"), account("ben@tour.example", " ")));
        } catch (InvalidRows e) {
            e.violations()
                    .forEach(violation -> out.println("   " + violation.paths().get(0) + " " + violation.message()));
        }
        List<User> users =
                accounts.open(List.of(account("Ann@Tour.Example", "Ann"), account("ben@tour.example", "Ben")));
        users.forEach(user -> out.println("   " + user.displayName() + " is " + user.email()));
        return users;
    }

    private static NewUser account(String email, String name) {
        return NewUser.email(email).passwordHash("!" + UUID.randomUUID()).displayName(name);
    }

    private void write(List<User> users) {
        out.println("2. Posts with their tags, each in a transaction, and onto the front page");
        for (int i = 1; i <= 5; i++) {
            User author = users.get(i % users.size());
            Post post = publishing.write(
                    NewPost.authorId(author.id())
                            .title("On waders, part " + i)
                            .slug("tour-waders-" + i)
                            .body("Some words about birds")
                            .wordCount(0),
                    List.of("tour", i % 2 == 0 ? "coast" : "moor"));
            publishing.publish(post.slug());
            out.println("   " + post.slug() + " by " + author.displayName());
        }
    }

    private void read() {
        out.println("3. The front page, three at a time, with authors and tags");
        KeysetPage<Publishing.Teaser> page = publishing.frontPage(Optional.empty(), 3);
        page.data().forEach(teaser -> out.println("   " + teaser));
        publishing.frontPage(page.next(), 3).data().forEach(teaser -> out.println("   next: " + teaser));
        out.println("   tagged coast: "
                + publishing.tagged("coast").stream().map(Post::slug).toList());
        publishing
                .read("tour-waders-1")
                .ifPresent(one -> out.println("   " + one.post().title() + " " + one.tags()));
    }

    private void askForEachAndForAll(List<User> users) {
        out.println("4. A query for each user is noticed, and one for all does as well");
        WatchedDatabase watched = RepeatedQueries.watch(db, 1);
        for (User user : users) {
            watched.db().from(POSTS).where(POSTS.authorId.eq(user.id())).fetch();
        }
        for (RepeatedQuery found : watched.found()) {
            out.println(
                    "   " + found.times() + " times: " + found.sql().replaceAll("SELECT .* FROM", "SELECT ... FROM"));
        }
        publishing
                .of(users)
                .forEach((user, posts) -> out.println("   " + user.displayName() + ": " + posts.size() + " posts"));
        db.from(TAGS)
                .with(TAGS.posts, posts -> posts.select(POSTS.slug).orderBy(POSTS.slug))
                .where(TAGS.name.in("coast", "moor"))
                .orderBy(TAGS.name)
                .forEach(tag -> out.println("   " + tag.v1().name() + ": " + tag.v2()));
    }

    private void deleteAndRestore(User ann) {
        out.println("5. An account that is closed takes its posts along, and brings them back");
        publishing.delete("tour-waders-2");
        accounts.close(ann.email());
        out.println("   closed: " + accounts.find(ann.email()).map(User::displayName) + ", tagged tour: " + tagged());
        accounts.reopen(ann.email());
        out.println(
                "   open again: " + accounts.find(ann.email()).map(User::displayName) + ", tagged tour: " + tagged());
        publishing.restore("tour-waders-2");
        out.println("   and the post that was taken off before: " + tagged());
    }

    private List<String> tagged() {
        return publishing.tagged("tour").stream().map(Post::slug).sorted().toList();
    }
}
