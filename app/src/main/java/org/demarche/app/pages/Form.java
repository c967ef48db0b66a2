package org.demarche.app.pages;

/** The forms in which an address answers; the ending of its path tells which. */
public enum Form {
    HTML("", "text/html; charset=utf-8"),
    JSON(".json", "application/json; charset=utf-8"),
    JSONL(".jsonl", "application/x-ndjson; charset=utf-8"),
    CSV(".csv", "text/csv; charset=utf-8");

    private final String ending;
    private final String type;

    Form(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** With its dot; empty for the page itself. */
    public String ending() {
        return ending;
    }

    String type() {
        return type;
    }

    /** The form that the path asks for. */
    static Form of(String path) {
        for (Form form : values()) {
            if (form != HTML && path.endsWith(form.ending)) {
                return form;
            }
        }
        return HTML;
    }
}
