package shop;

/** What a JSON column holds. */
public record Address(String street, String city) {}
