package org.demarche.language;

/** The shape of a word's letters, which the uncased encoder is told beside its pieces. The order is part of the trained weights. */
enum Casing {
    LOWER,
    CAPITAL,
    UPPER,
    MIXED,
    DIGIT,
    OTHER;

    static Casing of(String word) {
        int[] letters = word.codePoints().filter(Character::isLetter).toArray();
        if (letters.length == 0) {
            return word.codePoints().anyMatch(Character::isDigit) ? DIGIT : OTHER;
        }
        long upper = java.util.Arrays.stream(letters).filter(Character::isUpperCase).count();
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
