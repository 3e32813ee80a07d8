package dev.whimbrel.seed;

import org.jspecify.annotations.Nullable;

/**
 * Texts of limited length: made by Datafaker, but only so many different ones, which takes most of its time; where each has to
 * be the only one, a number makes it so.
 */
final class TextForm implements Form {

    private static final int SLOTS = 4096;
    private static final int RADIX = 36;

    private final Words.Kind kind;
    private final Fakes fakes;
    private final long key;
    private final int length;
    private final long size;
    private final @Nullable String[] slots = new String[SLOTS];

    /**
     * Texts of a kind.
     *
     * @param length the most characters
     */
    TextForm(Words.Kind kind, Fakes fakes, long key, int length) {
        this.kind = kind;
        this.fakes = fakes;
        this.key = key;
        this.length = length;
        size = length >= 12 ? ENDLESS : power(length);
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= RADIX;
        }
        return power;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String some(long bits) {
        String text = slot(Draw.below(bits, SLOTS));
        return text.length() > length ? cut(text, length) : text;
    }

    /** A text that ends with the number, so that no two are the same, also in lower or upper case. */
    @Override
    public String at(long number) {
        String end = kind.separator() + Long.toString(number, RADIX);
        String base = slot(Draw.below(Draw.at(key, number), SLOTS));
        int at = base.indexOf('@');
        String domain = at < 0 ? "" : base.substring(at);
        String start = at < 0 ? base : base.substring(0, at);
        int room = length - end.length() - domain.length();
        if (room < 1 || kind.separator().isEmpty()) {
            return Long.toString(number, RADIX);
        }
        return (start.length() > room ? cut(start, room) : start) + end + domain;
    }

    private static String cut(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).stripTrailing();
    }

    private String slot(int number) {
        String text = slots[number];
        if (text == null) {
            text = fakes.text(kind.base(), Draw.at(key, number));
            slots[number] = text;
        }
        return text;
    }
}
