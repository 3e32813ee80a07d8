package shop;

/** An enum that is kept as text. */
public enum Size {
    SMALL,
    EXTRA_LARGE
}
