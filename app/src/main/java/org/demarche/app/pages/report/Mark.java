package org.demarche.app.pages.report;

/**
 * A span of the text with what it is.
 *
 * @param start in code points
 * @param end exclusive
 * @param layer which of the six layers of the page it belongs to
 * @param look the class that gives it its line
 * @param item the id in the record of what it is part of, for example {@code e1}
 */
record Mark(int start, int end, Layer layer, String look, String item) {

    int length() {
        return end - start;
    }
}
