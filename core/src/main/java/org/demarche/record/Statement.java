package org.demarche.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.report.Span;

/**
 * A stretch of speech, writing or declared belief that the report lays at somebody's door.
 *
 * @param id "s1", "s2" … in the order of the text
 * @param source the id of the party whose words they are
 * @param via the id of the party through which they reached the reporter
 * @param cue the words that say that somebody says it
 * @param content the words said, quotation marks left out; several spans where the cue stands between
 * @param date when it was said
 * @param because the cue's row and the path in the tree that tie content and source to it
 */
public record Statement(
        String id,
        String source,
        Optional<String> via,
        Mode mode,
        List<Span> cue,
        List<Span> content,
        When date,
        String because)
        implements Item {

    /** Whether the content is quoted: all of it, none of it, or a part. */
    public enum Mode {
        DIRECT,
        INDIRECT,
        MIXED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Statement {
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a statement without content");
        }
    }

    @Override
    public Kind kind() {
        return Kind.STATEMENT;
    }

    @Override
    public List<Span> evidence() {
        return content;
    }
}
