package org.demarche.spark;

import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;
import org.demarche.app.Records;
import org.demarche.report.Report;

/**
 * Reads the reports of one task, one after the other.
 *
 * <p>The engine is opened once in each executor and shared by its tasks. A task reads on one thread only, so that an executor of N cores runs N
 * tasks and no more threads than that.
 */
final class Reading implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1L;

    /** What is kept of a report: the record is the line that {@code demarche read --json} prints; empty where there is a refusal. */
    static final StructType RECORDS = new StructType()
            .add("key", DataTypes.StringType, false)
            .add("id", DataTypes.StringType, false)
            .add("title", DataTypes.StringType, false)
            .add("published", DataTypes.StringType, false)
            .add("source", DataTypes.StringType, false)
            .add("url", DataTypes.StringType, false)
            .add("engine", DataTypes.StringType, false)
            .add("record", DataTypes.StringType, false)
            .add("place", DataTypes.StringType, false)
            .add("refusal", DataTypes.StringType, false);

    /** The engine of this process. */
    private static final class Engine {
        private static final Records RECORDS = Records.open();
    }

    /** Product, weights and lists of the engine of this process. */
    static String engine() {
        return Engine.RECORDS.engine();
    }

    @Override
    public Iterator<Row> call(Iterator<Row> reports) {
        ForkJoinPool thread = new ForkJoinPool(1);
        TaskCompletionListener end = context -> thread.shutdown();
        TaskContext.get().addTaskCompletionListener(end);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return reports.hasNext();
            }

            @Override
            public Row next() {
                Row row = reports.next();
                return on(thread, () -> read(row));
            }
        };
    }

    private static Row on(ForkJoinPool thread, Callable<Row> work) {
        try {
            return thread.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Row read(Row row) {
        Report report = Asking.report(row);
        Records.Answer answer = Engine.RECORDS.read(report);
        return RowFactory.create(
                row.getString(0),
                report.id(),
                report.title(),
                row.getString(3),
                report.source(),
                report.url(),
                engine(),
                answer.words(),
                row.getString(8),
                answer.refusal());
    }
}
