package patterns;

/** What a user is. */
public enum Role {
    USER,
    ADMIN
}
