package org.demarche.record;

import java.util.Optional;
import org.demarche.report.Span;

/**
 * Something that a user should know about how a report was read: a date left open, a line skipped.
 *
 * @param code stable, as in docs/messages.md: {@code DM-101}
 */
public record Note(String code, String words, Optional<Span> span) {}
