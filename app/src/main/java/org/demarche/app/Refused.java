package org.demarche.app;

/** An input that cannot be read; the message says which, why and what to do. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String words;

    Refused(Message message, Object... values) {
        super(message.with(values));
        this.words = message.with(values);
    }

    String words() {
        return words;
    }
}
