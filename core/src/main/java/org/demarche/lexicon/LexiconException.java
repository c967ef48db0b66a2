package org.demarche.lexicon;

/** A list that cannot be used as it stands; the message names the file, the line and what is wrong. */
public final class LexiconException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LexiconException(String message) {
        super(message);
    }
}
