package org.demarche.ledger;

/** A ledger that cannot be opened, read or written; the message says why. */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Why {
        MISSING,
        NOT_A_LEDGER,
        OTHER_VERSION,
        LOCKED,
        BROKEN
    }

    private final Why why;

    LedgerException(Why why, String words) {
        super(words);
        this.why = why;
    }

    LedgerException(Why why, String words, Throwable cause) {
        super(words, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
