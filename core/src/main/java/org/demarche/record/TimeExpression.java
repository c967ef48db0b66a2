package org.demarche.record;

import org.demarche.report.Span;

/**
 * Words of a report that tell a time: a date, a time of day, a length of time or something that recurs.
 *
 * @param span where the words stand, UTF-16 units
 * @param words the words themselves
 * @param type {@code DATE}, {@code TIME}, {@code DURATION} or {@code SET}, as in TimeML
 * @param value what they mean in TimeML's TIMEX3 notation: {@code 2015-08-17}, {@code 2015-W33}, {@code P3W}, {@code PRESENT_REF}
 * @param when the days they mean; open where that is not told
 */
public record TimeExpression(Span span, String words, String type, String value, When when) {

    /** Whether it tells when something was, and not how long or how often. */
    public boolean isDated() {
        return !(when instanceof When.Open);
    }
}
