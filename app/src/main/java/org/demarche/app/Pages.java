package org.demarche.app;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Text out of tags: paragraphs apart by an empty line, everything else by a blank. */
final class Pages {

    private static final String NO_TEXT =
            "script, style, nav, header, footer, aside, form, figure, noscript, template, button, iframe";

    private Pages() {}

    /** The text of a piece of a page, as a feed brings it. */
    static String text(String tags) {
        return tags.indexOf('<') < 0 && tags.indexOf('&') < 0
                ? tags.strip()
                : text(Jsoup.parse(tags).body());
    }

    /** The text in an element; the element loses what is no text. */
    static String text(Element all) {
        all.select(NO_TEXT).remove();
        List<String> out = new ArrayList<>();
        for (Element paragraph : best(all).select("p, h2, h3, h4, li, blockquote, pre, td")) {
            if (isInnermost(paragraph)) {
                String words = paragraph.text().strip();
                out.addAll(words.isEmpty() ? List.of() : List.of(words));
            }
        }
        return out.isEmpty() ? all.text() : String.join("\n\n", out) + "\n";
    }

    /** Whether no other paragraph lies in it, nor it in a paragraph or an item of a list. */
    private static boolean isInnermost(Element paragraph) {
        for (Element up = paragraph.parent(); up != null; up = up.parent()) {
            if (up.normalName().equals("p") || up.normalName().equals("li")) {
                return false;
            }
        }
        return paragraph.normalName().equals("li")
                || paragraph.select("p, li, td").size() <= 1;
    }

    /** The element that holds the most words in paragraphs of its own. */
    private static Element best(Element all) {
        Element best = all;
        int most = 0;
        for (Element candidate : all.select("article, main, section, div, td, body")) {
            int own = 0;
            for (Element child : candidate.children()) {
                own += child.normalName().equals("p") ? child.text().length() : 0;
            }
            if (own > most) {
                best = candidate;
                most = own;
            }
        }
        return best;
    }
}
