package org.demarche.app.pages.report;

import java.util.Locale;

/** What can be shown over a text and hidden, by the keys 1 to 6. */
public enum Layer {
    PARTIES("Parties"),
    STATEMENTS("Statements"),
    EVENTS("Events"),
    POSITIONS("Positions"),
    RELATIONS("Relations"),
    DATES("Dates");

    private final String words;

    Layer(String words) {
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
        return ordinal() + 1;
    }
}
