package org.demarche.app.pages.report;

/** Where the code points of a text lie among its UTF-16 units. */
final class Units {

    private final int[] units;

    Units(String text) {
        units = new int[text.codePointCount(0, text.length()) + 1];
        int unit = 0;
        for (int i = 0; i < units.length; i++) {
            units[i] = unit;
            unit += unit < text.length() ? Character.charCount(text.codePointAt(unit)) : 0;
        }
    }

    /** How many code points there are. */
    int points() {
        return units.length - 1;
    }

    /** The unit at which a code point starts; the nearest end of the text for one outside it. */
    int at(int point) {
        return units[Math.max(0, Math.min(point, units.length - 1))];
    }
}
