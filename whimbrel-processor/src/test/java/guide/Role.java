package guide;

/** What a user is. */
public enum Role {
    USER,
    ADMIN,
    SUPER_ADMIN
}
