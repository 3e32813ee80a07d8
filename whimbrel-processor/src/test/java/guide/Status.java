package guide;

/** What a user may do at present. */
public enum Status {
    ACTIVE,
    INACTIVE,
    SUSPENDED,
    PENDING
}
