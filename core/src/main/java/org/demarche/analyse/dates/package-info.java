/**
 * When: expressions of time in a report, the days they mean, and which of them dates what a verb tells.
 *
 * <p>{@link org.demarche.analyse.dates.TimeExpressions} walks over the sentences. At each word {@code Grammar} asks what kind of expression may start there:
 * {@code CalendarWords} (5 March 2019, the 1990s, Ramadan), {@code RelativeWords} (last week, the following day), {@code LengthWords} (three days
 * ago, the four-day visit, every Friday) and {@code ClockWords} (10 p.m. Wednesday); the longest wins. What they give is a {@code Meaning}, which becomes
 * days only in a {@code Context}: the day of publication, the way the tense points ({@code Tense}) and the dates told before. Then
 * {@link org.demarche.analyse.dates.Narrative} says which expression dates a given word of the report.
 *
 * <p>Traps: places in {@code Terms} count from 0, words of a sentence from 1; a range of days may be shorter than its unit ("early March"); a weekday in a report
 * published on that weekday is that very day.
 *
 * <pre>
 * List&lt;TimeExpression&gt; times = TimeExpressions.of(report, parse, lexicon);
 * new Narrative(report, parse, times).of(sentence, verb);    // Day[2015-08-14, "on Friday", STATED]
 * </pre>
 */
@NullMarked
package org.demarche.analyse.dates;

import org.jspecify.annotations.NullMarked;
