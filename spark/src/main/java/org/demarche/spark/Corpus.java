package org.demarche.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * The walk over a corpus: which reports there are, their records, and the tables that follow from these.
 *
 * <p>Restarting is the hard point. Records are what costs time, so they are only ever added, part by part, and a report whose key is among them, read by this
 * very engine, is not read again. Everything else follows from the records and is written anew at the end of each run, so that a run
 * that broke off anywhere leaves nothing that the next one would have to mend.
 */
final class Corpus {

    private static final StructType KEPT = new StructType(Stream.of(Reading.RECORDS.fields())
            .filter(f -> !f.name().equals("place") && !f.name().equals("refusal"))
            .toArray(StructField[]::new));

    private final SparkSession spark;
    private final String in;
    private final String out;

    Corpus(SparkSession spark, String in, String out) {
        this.spark = spark;
        this.in = in;
        this.out = out.replaceFirst("/+$", "");
    }

    /**
     * Reads what is not read yet.
     *
     * @param part how many reports are written at a time
     * @param tasks how many tasks read a part
     */
    void read(int part, int tasks) {
        Dataset<Row> asked = new Asking(spark).reports(in).persist(StorageLevel.DISK_ONLY());
        asked.filter(col("refusal").notEqual(""))
                .select("place", "refusal")
                .withColumn("id", lit(""))
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(out + "/refused");
        Dataset<Row> wanted = once(asked.filter(col("refusal").equalTo("")));
        Dataset<Row> left = wanted.join(known(), wanted.col("key").equalTo(col("known")), "left_anti")
                .persist(StorageLevel.DISK_ONLY());
        int parts = (int) Math.max(1, (left.count() + part - 1) / part);
        for (int i = 0; i < parts; i++) {
            part(left.filter(pmod(hash(col("key")), lit(parts)).equalTo(i)), tasks);
        }
        left.unpersist();
        asked.unpersist();
    }

    /** Each report once; of several ids the first in the alphabet. */
    private static Dataset<Row> once(Dataset<Row> reports) {
        Column[] others = Stream.of(Asking.REPORTS.fieldNames())
                .filter(n -> !n.equals("key"))
                .map(functions::col)
                .toArray(Column[]::new);
        return reports.groupBy("key").agg(min(struct(others)).as("r")).select("key", "r.*");
    }

    /** The keys of the reports that this engine has read. */
    private Dataset<Row> known() {
        return records()
                .filter(col("engine").equalTo(Reading.engine()))
                .select(col("key").as("known"));
    }

    private void part(Dataset<Row> reports, int tasks) {
        Dataset<Row> read = reports.repartition(tasks)
                .mapPartitions(new Reading(), Encoders.row(Reading.RECORDS))
                .persist(StorageLevel.DISK_ONLY());
        read.filter(col("refusal").equalTo(""))
                .drop("place", "refusal")
                .write()
                .mode(SaveMode.Append)
                .parquet(out + "/records");
        read.filter(col("refusal").notEqual(""))
                .select("place", "refusal", "id")
                .write()
                .mode(SaveMode.Append)
                .parquet(out + "/refused");
        read.unpersist();
    }

    /** All records that are there; none at the very start. */
    private Dataset<Row> records() {
        Path folder = new Path(out + "/records");
        try {
            folder.getFileSystem(spark.sparkContext().hadoopConfiguration()).mkdirs(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder can be made: " + folder, e);
        }
        return spark.read().schema(KEPT).parquet(folder.toString());
    }

    private Dataset<Row> latest() {
        return records().filter(col("engine").equalTo(Reading.engine())).dropDuplicates("key");
    }

    /** Writes the tables of items, and the records as lines that {@code demarche add} takes. */
    void unfold() {
        Dataset<Row> records = latest();
        Tables.OF.forEach((name, table) -> write(Tables.unfolded(records, name, table), name));
        records.sort("key")
                .select("record")
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "gzip")
                .text(out + "/lines");
    }

    /** Groups copies and joins events. */
    void merge() {
        write(Copying.groups(latest()), "copies");
        write(Joining.joined(latest()), "joined");
    }

    private void write(Dataset<Row> table, String name) {
        table.write().mode(SaveMode.Overwrite).parquet(out + "/" + name);
    }
}
