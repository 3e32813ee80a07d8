package blog.db;

/** Where an account stands. */
public enum UserStatus {
    PENDING,
    ACTIVE,
    INACTIVE,
    SUSPENDED
}
