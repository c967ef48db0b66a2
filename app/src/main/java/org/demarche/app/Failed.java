package org.demarche.app;

/** Something that ends the whole run; the message says what to do. */
final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String words;
    private final int exitCode;

    Failed(int exitCode, Message message, Object... values) {
        super(message.with(values));
        this.words = message.with(values);
        this.exitCode = exitCode;
    }

    String words() {
        return words;
    }

    int exitCode() {
        return exitCode;
    }
}
