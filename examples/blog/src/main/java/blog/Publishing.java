package blog;

import static blog.db.Comments.COMMENTS;
import static blog.db.Posts.POSTS;
import static blog.db.Tags.TAGS;
import static blog.db.Users.USERS;
import static dev.whimbrel.table.expression.Expressions.now;

import blog.db.Comment;
import blog.db.NewPost;
import blog.db.NewTag;
import blog.db.Post;
import blog.db.PostStatus;
import blog.db.User;
import dev.whimbrel.query.CommonTable;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.KeysetPage;
import dev.whimbrel.table.expression.Condition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts, from the first word to the front page. */
public final class Publishing {

    /** What the front page shows of a post. */
    public record Teaser(String slug, String title, String author, List<String> tags) {}

    /** A post with all that its page shows. */
    public record Page(Post post, User author, List<String> tags, List<Remark> comments) {}

    /** A comment and the answers to it. */
    public record Remark(Comment comment, List<Comment> answers) {}

    /** Somebody who wrote posts. */
    public record Author(String name, long posts) {}

    private static final Condition IS_LIVE = POSTS.status.eq(PostStatus.PUBLISHED);

    private final Database db;

    public Publishing(Database db) {
        this.db = db;
    }

    /** Writes a post with its tags, all or nothing; tags that aren't there yet are made. */
    public Post write(NewPost post, List<String> tags) {
        return db.transactionResult(tx -> {
            Post written = db.insert(post).returning().fetchOne();
            db.insertAll(TAGS, tags.stream().map(NewTag::name).toList())
                    .onConflict(TAGS.name)
                    .doNothing()
                    .execute();
            db.links(POSTS.tags, written)
                    .add(db.from(TAGS).where(TAGS.name.in(tags)).fetch());
            return written;
        });
    }

    /** Puts a draft on the front page; false when there is none of that name. */
    public boolean publish(String slug) {
        return db.update(POSTS)
                        .set(POSTS.status, PostStatus.PUBLISHED)
                        .set(POSTS.publishedAt, now())
                        .where(POSTS.slug.eq(slug).and(POSTS.status.eq(PostStatus.DRAFT)))
                        .execute()
                > 0;
    }

    /**
     * The newest posts, page by page.
     *
     * @param cursor where the page before ended; empty for the first
     */
    public KeysetPage<Teaser> frontPage(Optional<String> cursor, int size) {
        var newest = db.from(POSTS)
                .with(POSTS.author, authors -> authors.select(USERS.displayName))
                .with(POSTS.tags, tags -> tags.select(TAGS.name).orderBy(TAGS.name))
                .map((post, author, tags) -> new Teaser(post.slug(), post.title(), author, tags))
                .where(IS_LIVE)
                .orderBy(POSTS.publishedAt.desc());
        return cursor.map(it -> newest.pageAfter(it, size)).orElseGet(() -> newest.firstPage(size));
    }

    /** A live post with its author, its tags and what was said of it; nothing when there is none of that name. */
    public Optional<Page> read(String slug) {
        return db.from(POSTS)
                .with(POSTS.author)
                .with(POSTS.tags, tags -> tags.select(TAGS.name).orderBy(TAGS.name))
                .with(
                        POSTS.comments,
                        comments -> comments.with(COMMENTS.answers, answers -> answers.orderBy(COMMENTS.id))
                                .map(Remark::new)
                                .where(COMMENTS.parentId.isNull())
                                .orderBy(COMMENTS.id))
                .map(Page::new)
                .where(IS_LIVE.and(POSTS.slug.eq(slug)))
                .fetchOptional();
    }

    /** The live posts with a tag, newest first. */
    public List<Post> tagged(String tag) {
        return db.from(POSTS)
                .where(IS_LIVE.and(POSTS.tags.any(TAGS.name.eq(tag))))
                .orderBy(POSTS.publishedAt.desc())
                .fetch();
    }

    /** Who wrote most; also those who wrote nothing yet. */
    public List<Author> authors(int atMost) {
        var posts = USERS.posts.count(IS_LIVE).as("posts");
        return db.select(USERS.displayName, posts)
                .from(USERS)
                .orderBy(posts.desc(), USERS.displayName)
                .limit(atMost)
                .map(Author::new)
                .fetch();
    }

    /** A comment with all answers to it, and the answers to those. */
    public List<Comment> thread(long comment) {
        CommonTable<Comment> thread = CommonTable.recursive(
                "thread",
                db.from(COMMENTS).where(COMMENTS.id.eq(comment)),
                above -> db.select(COMMENTS).from(COMMENTS).join(above, COMMENTS.parentId.eq(above.get(COMMENTS.id))));
        return db.from(thread).with(thread).orderBy(thread.get(COMMENTS.id)).fetch();
    }

    /** The posts of some users, whose rows were read before: by one statement, however many they are. */
    public Map<User, List<Post>> of(List<User> users) {
        return db.related(USERS.posts, users, posts -> posts.orderBy(POSTS.id));
    }

    /** Takes a post off, so that it can be brought back; its slug is free again. */
    public boolean delete(String slug) {
        return db.delete(POSTS).where(POSTS.slug.eq(slug)).execute() > 0;
    }

    /** Brings a post back that was taken off, the last one of its name. */
    public boolean restore(String slug) {
        return db.from(POSTS)
                .onlyDeleted()
                .where(POSTS.slug.eq(slug))
                .orderBy(POSTS.deletedAt.desc())
                .fetchFirst()
                .map(post -> db.restore(POSTS).of(post).execute() > 0)
                .orElse(false);
    }
}
