package org.demarche.app.charts;

/**
 * A link of a page.
 *
 * @param href empty where there is nowhere to go
 * @param here whether the visitor is there already
 */
public record Link(String words, String href, boolean here) {}
