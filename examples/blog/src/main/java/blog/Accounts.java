package blog;

import static blog.db.Posts.POSTS;
import static blog.db.Users.USERS;
import static dev.whimbrel.table.expression.Expressions.lower;

import blog.db.NewUser;
import blog.db.User;
import blog.db.UserStatus;
import dev.whimbrel.model.Hooks;
import dev.whimbrel.query.Database;
import dev.whimbrel.table.expression.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Who can sign in. */
public final class Accounts {

    private final Database db;

    /**
     * Accounts of a database.
     *
     * @param welcome is given each address that was added, once that is certain
     */
    public Accounts(Database database, Consumer<String> welcome) {
        db = database.hooks(Hooks.of(USERS)
                .beforeSave(user -> user.get(USERS.email)
                        .ifPresent(email -> user.set(USERS.email, email.strip().toLowerCase(Locale.ROOT))))
                .afterInsert(user -> database.afterCommit(() -> welcome.accept(user.email()))));
    }

    /** Opens accounts, all or none. What is wrong with any of them is told at once. */
    public List<User> open(List<NewUser> users) {
        return db.insertAll(USERS, users).returning().fetch();
    }

    /** The account of an address, however it is typed; nothing when there is none, or it was closed. */
    public Optional<User> find(String email) {
        return db.from(USERS).where(has(email)).fetchOptional();
    }

    /**
     * Changes the name that is shown.
     *
     * @throws dev.whimbrel.query.StaleRow when the account was closed meanwhile
     */
    public void rename(User user, String name) {
        db.update(USERS).set(USERS.displayName, name).of(user).execute();
    }

    /** Closes an account and takes its posts off. The address is free again. */
    public boolean close(String email) {
        return db.transactionResult(tx -> {
            Optional<User> user = db.from(USERS).where(has(email)).forUpdate().fetchOptional();
            user.ifPresent(present -> {
                db.delete(POSTS).where(POSTS.authorId.eq(present.id())).execute();
                db.delete(USERS).of(present).execute();
            });
            return user.isPresent();
        });
    }

    /** Opens an account again that was closed, with the posts that went with it. */
    public boolean reopen(String email) {
        return db.transactionResult(tx -> {
            Optional<User> user = db.from(USERS)
                    .onlyDeleted()
                    .where(has(email))
                    .orderBy(USERS.deletedAt.desc())
                    .forUpdate()
                    .fetchFirst();
            user.ifPresent(present -> {
                // What one transaction marks has its time, so these are the posts that were taken off with the account.
                Instant closedAt = Objects.requireNonNull(present.deletedAt());
                db.restore(POSTS)
                        .where(POSTS.authorId.eq(present.id()).and(POSTS.deletedAt.eq(closedAt)))
                        .execute();
                db.restore(USERS)
                        .set(USERS.status, UserStatus.ACTIVE)
                        .of(present)
                        .execute();
            });
            return user.isPresent();
        });
    }

    private static Condition has(String email) {
        return lower(USERS.email).eq(email.strip().toLowerCase(Locale.ROOT));
    }
}
