package org.demarche.app.pages;

import org.demarche.app.Message;

/** A request that is not answered as asked: its status, and a message with a code and the next step. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final Message message;
    private final String words;

    /** @param values what the message names */
    public Refusal(int status, Message message, Object... values) {
        super(message.with(values));
        this.status = status;
        this.message = message;
        this.words = message.with(values);
    }

    int status() {
        return status;
    }

    /** Of the message, for example {@code DM-121}. */
    public String code() {
        return message.code();
    }

    /** Without the code: what is wrong. */
    public String problem() {
        String plain = plain();
        int end = plain.indexOf(". ");
        return end < 0 ? plain : plain.substring(0, end + 1);
    }

    /** What to do about it. */
    public String hint() {
        String plain = plain();
        int end = plain.indexOf(". ");
        return end < 0 ? "" : plain.substring(end + 2);
    }

    private String plain() {
        return words.substring(message.code().length() + 1);
    }
}
