package blog;

/** What somebody may do. */
public enum Role {
    USER,
    ADMIN,
    SUPER_ADMIN
}
