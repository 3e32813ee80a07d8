package blog.db;

/** What a user may do. */
public enum UserRole {
    MEMBER,
    ADMIN,
    SUPER_ADMIN
}
