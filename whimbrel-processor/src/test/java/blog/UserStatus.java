package blog;

/** Whether somebody can sign in. */
public enum UserStatus {
    ACTIVE,
    INACTIVE,
    SUSPENDED
}
