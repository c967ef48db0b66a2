/**
 * The same records over a corpus: {@code demarche read} as a Spark job.
 *
 * <p>The way through: {@link org.demarche.spark.Main} takes the command line; {@code Corpus} is the walk: {@code Asking} finds the reports and their keys,
 * {@code Reading} reads those that are not in the output yet, part by part, {@code Tables} unfolds the records into one table for each kind of
 * item, {@code Copying} groups near-duplicates and {@code Joining} events that several reports tell of. Nothing in the product depends on this module.
 *
 * <p>Traps: functions run in other processes, so what they need is opened there, once ({@code Reading.Engine}); Spark makes no columns out of Java
 * records, so everything is a Row with a schema; tables derived from the records are written anew each time, the records never.
 *
 * <pre>
 * spark-submit --class org.demarche.spark.Main … demarche-spark.jar --in reports.jsonl --out corpus
 * </pre>
 */
@NullMarked
package org.demarche.spark;

import org.jspecify.annotations.NullMarked;
