package org.demarche.app.pages.report;

import java.util.Locale;

/** What can be shown over a text and hidden, by the keys 1 to 6. */
public enum Layer {
    PARTIES(1, "Parties"),
    STATEMENTS(2, "Statements"),
    EVENTS(3, "Events"),
    POSITIONS(4, "Positions"),
    RELATIONS(5, "Relations"),
    DATES(6, "Dates");

    private final int key;
    private final String words;

    Layer(int key, String words) {
        this.key = key;
        this.words = words;
    }

    /** As a person reads it. */
    public String words() {
        return words;
    }

    /** As classes and addresses name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key that shows and hides it. */
    public int key() {
        return key;
    }
}
