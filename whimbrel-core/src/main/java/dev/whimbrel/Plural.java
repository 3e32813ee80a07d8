package dev.whimbrel;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The plurals of English nouns, as far as tables are named after them. A word that is a plural already stays. */
public final class Plural {

    /** Words that are counted in no way, or have the same form for one and for many. */
    private static final Set<String> SAME = Set.of(
            "advice",
            "aircraft",
            "data",
            "deer",
            "equipment",
            "feedback",
            "fish",
            "furniture",
            "hardware",
            "homework",
            "information",
            "knowledge",
            "luggage",
            "media",
            "merchandise",
            "metadata",
            "money",
            "moose",
            "music",
            "news",
            "offspring",
            "police",
            "progress",
            "research",
            "rice",
            "series",
            "sheep",
            "shrimp",
            "software",
            "species",
            "staff",
            "traffic",
            "weather");

    private static final Map<String, String> IRREGULAR = new TreeMap<>(Map.ofEntries(
            Map.entry("analysis", "analyses"),
            Map.entry("axis", "axes"),
            Map.entry("basis", "bases"),
            Map.entry("calf", "calves"),
            Map.entry("child", "children"),
            Map.entry("crisis", "crises"),
            Map.entry("criterion", "criteria"),
            Map.entry("diagnosis", "diagnoses"),
            Map.entry("echo", "echoes"),
            Map.entry("elf", "elves"),
            Map.entry("foot", "feet"),
            Map.entry("goose", "geese"),
            Map.entry("half", "halves"),
            Map.entry("hero", "heroes"),
            Map.entry("hypothesis", "hypotheses"),
            Map.entry("knife", "knives"),
            Map.entry("leaf", "leaves"),
            Map.entry("life", "lives"),
            Map.entry("loaf", "loaves"),
            Map.entry("louse", "lice"),
            Map.entry("man", "men"),
            Map.entry("matrix", "matrices"),
            Map.entry("mouse", "mice"),
            Map.entry("ox", "oxen"),
            Map.entry("person", "people"),
            Map.entry("phenomenon", "phenomena"),
            Map.entry("potato", "potatoes"),
            Map.entry("quiz", "quizzes"),
            Map.entry("self", "selves"),
            Map.entry("shelf", "shelves"),
            Map.entry("thesis", "theses"),
            Map.entry("thief", "thieves"),
            Map.entry("tomato", "tomatoes"),
            Map.entry("tooth", "teeth"),
            Map.entry("vertex", "vertices"),
            Map.entry("veto", "vetoes"),
            Map.entry("wife", "wives"),
            Map.entry("wolf", "wolves"),
            Map.entry("woman", "women")));

    /** Words in -s that are singular; other words in -s are taken for plurals, unless they end in -ss, -us or -is. */
    private static final Set<String> SINGULAR_IN_S = Set.of("alias", "atlas", "bias", "canvas", "chaos", "gas", "lens");

    private static final Set<String> SINGULAR_IN_IE = Set.of(
            "brownie", "calorie", "cookie", "genie", "hoodie", "movie", "pie", "prairie", "rookie", "selfie", "tie",
            "zombie");

    private Plural() {}

    /** The plural of a name in snake case, which is that of its last word: {@code user_profiles} for {@code user_profile}. */
    public static String of(String name) {
        int last = name.lastIndexOf('_') + 1;
        return name.substring(0, last) + ofWord(name.substring(last));
    }

    /**
     * The singular of a name in snake case, which is that of its last word: {@code user_profile} for {@code user_profiles}. A word
     * that has none, or is no plural, stays.
     */
    public static String singular(String name) {
        int last = name.lastIndexOf('_') + 1;
        return name.substring(0, last) + singularOfWord(name.substring(last));
    }

    private static String singularOfWord(String word) {
        for (Map.Entry<String, String> irregular : IRREGULAR.entrySet()) {
            if (irregular.getValue().equals(word)) {
                return irregular.getKey();
            }
        }
        if (SAME.contains(word) || !isRegularPlural(word)) {
            return word;
        }
        String withoutS = word.substring(0, word.length() - 1);
        if (SINGULAR_IN_IE.contains(withoutS)) {
            return withoutS;
        }
        if (word.endsWith("ies")
                && ofWord(word.substring(0, word.length() - 3) + "y").equals(word)) {
            return word.substring(0, word.length() - 3) + "y";
        }
        String withoutEs = word.endsWith("es") ? word.substring(0, word.length() - 2) : "";
        boolean hissing =
                hisses(withoutEs) && !keepsItsE(word) && ofWord(withoutEs).equals(word);
        return hissing ? withoutEs : withoutS;
    }

    /** Whether the singular of a word in -es is more likely one in -e: house, cause, exercise, size, cache. */
    private static boolean keepsItsE(String word) {
        return word.matches(".*([oa]uses|ises|[aeiou]zes)|caches|niches|avalanches");
    }

    private static String ofWord(String word) {
        if (SAME.contains(word) || IRREGULAR.containsValue(word) || isRegularPlural(word)) {
            return word;
        }
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.endsWith("y") && word.length() > 1 && !isVowel(word.charAt(word.length() - 2))) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word + (hisses(word) ? "es" : "s");
    }

    private static boolean isRegularPlural(String word) {
        return word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")
                && word.length() > 1
                && !SINGULAR_IN_S.contains(word);
    }

    private static boolean hisses(String word) {
        return word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh");
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
