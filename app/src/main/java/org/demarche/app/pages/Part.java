package org.demarche.app.pages;

/** Words with a link where they name something; the link is empty where they do not. */
public record Part(String words, String link) {

    /** Words that lead nowhere. */
    public static Part of(String words) {
        return new Part(words, "");
    }
}
