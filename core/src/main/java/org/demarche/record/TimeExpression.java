package org.demarche.record;

import org.demarche.report.Span;

/**
 * An expression of date, time or duration.
 *
 * @param type TIMEX3's: DATE, TIME, DURATION, SET
 * @param value TIMEX3's value
 * @param when the days it means
 */
public record TimeExpression(Span span, String words, String type, String value, When when) {}
