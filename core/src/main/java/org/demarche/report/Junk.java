package org.demarche.report;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Knows the lines that belong to the page a report was taken from, not to the report: image sizes, "Read more", photo credits, share buttons.
 *
 * <p>The patterns come from {@code junk.tsv}; each must match a whole line. A line without a letter is junk too.
 */
public final class Junk {

    private final List<Pattern> patterns;

    public Junk(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    public boolean is(String line) {
        if (line.length() > 300) {
            return false;
        }
        boolean silent = line.codePoints().noneMatch(Character::isLetter);
        return silent || patterns.stream().anyMatch(p -> p.matcher(line).matches());
    }
}
