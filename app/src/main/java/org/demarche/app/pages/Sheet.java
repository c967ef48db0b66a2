package org.demarche.app.pages;

/**
 * A page for people: which template shows it, and what the template is given.
 *
 * @param title what the page is called
 * @param template its file under {@code app/src/main/jte}
 * @param model what the template shows, as its parameter {@code model}
 */
public record Sheet(String title, String template, Object model) {}
