package dev.whimbrel.seed;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import net.datafaker.Faker;

/** What texts are usually like, by the names of table and column. */
final class Words {

    /**
     * Texts of one kind.
     *
     * @param base a plausible text
     * @param separator what stands between a text and the number that makes it the only one
     */
    record Kind(Function<Faker, String> base, String separator) {}

    private static final Kind SENTENCE = new Kind(faker -> faker.lorem().sentence(), " ");
    private static final Kind EMAIL = new Kind(faker -> email(faker), ".");

    private static final Map<String, Kind> BY_NAME = Map.ofEntries(
            entry("email", EMAIL.base(), "."),
            entry("mail", EMAIL.base(), "."),
            entry("username", faker -> word(faker.name().firstName()), "_"),
            entry("login", faker -> word(faker.name().firstName()), "_"),
            entry("nickname", faker -> word(faker.name().firstName()), "_"),
            entry("handle", faker -> word(faker.name().firstName()), "_"),
            entry("first_name", faker -> faker.name().firstName(), " "),
            entry("given_name", faker -> faker.name().firstName(), " "),
            entry("last_name", faker -> faker.name().lastName(), " "),
            entry("family_name", faker -> faker.name().lastName(), " "),
            entry("surname", faker -> faker.name().lastName(), " "),
            entry("full_name", faker -> person(faker), " "),
            entry("display_name", faker -> person(faker), " "),
            entry("author", faker -> person(faker), " "),
            entry("title", faker -> title(faker), " "),
            entry("headline", faker -> title(faker), " "),
            entry("subject", faker -> title(faker), " "),
            entry("slug", faker -> slug(title(faker)), "-"),
            entry("body", faker -> faker.lorem().paragraph(), " "),
            entry("content", faker -> faker.lorem().paragraph(), " "),
            entry("text", faker -> faker.lorem().paragraph(), " "),
            entry("message", faker -> faker.lorem().paragraph(), " "),
            entry("comment", faker -> faker.lorem().sentence(), " "),
            entry("description", faker -> faker.lorem().sentence(), " "),
            entry("excerpt", faker -> faker.lorem().sentence(), " "),
            entry("summary", faker -> faker.lorem().sentence(), " "),
            entry("bio", faker -> faker.lorem().sentence(), " "),
            entry("note", faker -> faker.lorem().sentence(), " "),
            entry("notes", faker -> faker.lorem().sentence(), " "),
            entry("city", faker -> faker.address().city(), " "),
            entry("town", faker -> faker.address().city(), " "),
            entry("country", faker -> faker.address().country(), " "),
            entry("country_code", faker -> faker.address().countryCode(), ""),
            entry("state", faker -> faker.address().state(), " "),
            entry("street", faker -> faker.address().streetName(), " "),
            entry("address", faker -> faker.address().streetAddress(), " "),
            entry("zip", faker -> faker.numerify("#####"), ""),
            entry("zip_code", faker -> faker.numerify("#####"), ""),
            entry("postal_code", faker -> faker.numerify("#####"), ""),
            entry("postcode", faker -> faker.numerify("#####"), ""),
            entry("phone", faker -> faker.numerify("+1 555 01# ####"), " "),
            entry("phone_number", faker -> faker.numerify("+1 555 01# ####"), " "),
            entry("mobile", faker -> faker.numerify("+1 555 01# ####"), " "),
            entry("company", faker -> faker.company().name(), " "),
            entry("company_name", faker -> faker.company().name(), " "),
            entry("product", faker -> faker.commerce().productName(), " "),
            entry("category", faker -> faker.commerce().department(), " "),
            entry("department", faker -> faker.commerce().department(), " "),
            entry("brand", faker -> faker.company().name(), " "),
            entry("colour", faker -> faker.color().name(), " "),
            entry("color", faker -> faker.color().name(), " "),
            entry("currency", faker -> faker.options().option("EUR", "USD", "GBP", "CHF", "JPY"), ""),
            entry("locale", faker -> faker.options().option("en", "de", "fr", "es", "it"), "-"),
            entry("language", faker -> faker.options().option("en", "de", "fr", "es", "it"), "-"),
            entry("timezone", faker -> faker.options().option("UTC", "Europe/Berlin", "America/New_York"), "/"),
            entry("job_title", faker -> faker.job().title(), " "),
            entry("url", faker -> "https://example.com/" + slug(title(faker)), "-"),
            entry("website", faker -> "https://example.com/" + slug(title(faker)), "-"),
            entry("link", faker -> "https://example.com/" + slug(title(faker)), "-"),
            entry("sku", faker -> faker.bothify("??-####", true), "-"),
            entry("code", faker -> faker.bothify("??##", true), "-"),
            entry("password_hash", faker -> "no-password-" + faker.regexify("[a-z0-9]{16}"), "-"),
            entry("password", faker -> "no-password-" + faker.regexify("[a-z0-9]{16}"), "-"),
            entry("token", faker -> faker.regexify("[a-z0-9]{24}"), "-"),
            entry("ip_address", faker -> faker.internet().privateIpV4Address(), "."),
            entry("user_agent", faker -> "Mozilla/5.0 (example)", " "));

    private Words() {}

    private static Map.Entry<String, Kind> entry(String name, Function<Faker, String> base, String separator) {
        return Map.entry(name, new Kind(base, separator));
    }

    /** What the texts of a column are like. */
    static Kind of(String table, String column) {
        String name = snake(column);
        for (String end = name; !end.isEmpty(); end = afterFirstWord(end)) {
            Kind kind = BY_NAME.get(end);
            if (kind != null) {
                return kind;
            }
        }
        if (name.equals("name") || name.equals("label")) {
            return name(snake(table));
        }
        return name.endsWith("_name") ? new Kind(faker -> word(faker.lorem().word()), " ") : SENTENCE;
    }

    private static Kind name(String table) {
        if (table.contains("user")
                || table.contains("person")
                || table.contains("people")
                || table.contains("customer")
                || table.contains("author")
                || table.contains("employee")
                || table.contains("member")) {
            return new Kind(faker -> person(faker), " ");
        }
        if (table.contains("product") || table.contains("item")) {
            return new Kind(faker -> faker.commerce().productName(), " ");
        }
        if (table.contains("compan")
                || table.contains("organi")
                || table.contains("vendor")
                || table.contains("supplier")) {
            return new Kind(faker -> faker.company().name(), " ");
        }
        if (table.contains("countr")) {
            return new Kind(faker -> faker.address().country(), " ");
        }
        if (table.contains("cit")) {
            return new Kind(faker -> faker.address().city(), " ");
        }
        return new Kind(faker -> word(faker.lorem().word()), " ");
    }

    private static String afterFirstWord(String name) {
        int end = name.indexOf('_');
        return end < 0 ? "" : name.substring(end + 1);
    }

    /** A name in lower case with underscores: {@code createdAt} becomes {@code created_at}. */
    static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replace(' ', '_').toLowerCase(Locale.ROOT);
    }

    private static String person(Faker faker) {
        return faker.name().firstName() + " " + faker.name().lastName();
    }

    /** Domains that belong to nobody (RFC 2606): what is made up must not reach anybody. */
    private static String email(Faker faker) {
        return word(faker.name().firstName()) + "." + word(faker.name().lastName()) + "@example."
                + faker.options().option("com", "org", "net");
    }

    private static String title(Faker faker) {
        String words = String.join(" ", faker.lorem().words(3 + faker.random().nextInt(3)));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String word(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
