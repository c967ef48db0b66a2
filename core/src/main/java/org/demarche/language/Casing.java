package org.demarche.language;

/** The shape of a word's letters, which the uncased encoder is told beside its pieces. The numbers are part of the trained weights. */
enum Casing {
    LOWER(0),
    CAPITAL(1),
    UPPER(2),
    MIXED(3),
    DIGIT(4),
    OTHER(5);

    /** What is added at a paragraph's first word. */
    static final int OPENING = 6;

    private final int number;

    Casing(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static Casing of(String word) {
        int[] letters = word.codePoints().filter(Character::isLetter).toArray();
        if (letters.length == 0) {
            return word.codePoints().anyMatch(Character::isDigit) ? DIGIT : OTHER;
        }
        long upper =
                java.util.Arrays.stream(letters).filter(Character::isUpperCase).count();
        if (upper == 0) {
            return LOWER;
        }
        if (upper == letters.length) {
            return letters.length > 1 ? UPPER : CAPITAL;
        }
        boolean onlyFirst = upper == 1 && Character.isUpperCase(word.codePointAt(0));
        return onlyFirst ? CAPITAL : MIXED;
    }
}
