package org.demarche.spark;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.demarche.app.Records;
import org.demarche.report.Report;
import scala.Tuple2;

/** Finds the reports of an input, each with its key, and those that cannot be read, each with the reason. */
final class Asking {

    /** A report as it goes through the job; {@code refusal} is empty where it is one. */
    static final StructType REPORTS = new StructType()
            .add("key", DataTypes.StringType, false)
            .add("id", DataTypes.StringType, false)
            .add("title", DataTypes.StringType, false)
            .add("published", DataTypes.StringType, false)
            .add("source", DataTypes.StringType, false)
            .add("url", DataTypes.StringType, false)
            .add("text", DataTypes.StringType, false)
            .add("titled", DataTypes.BooleanType, false)
            .add("place", DataTypes.StringType, false)
            .add("refusal", DataTypes.StringType, false);

    private static final List<String> FIELDS = List.of("id", "title", "published", "source", "url", "language", "text");
    private static final int SHOWN = 200;

    private final SparkSession spark;

    Asking(SparkSession spark) {
        this.spark = spark;
    }

    Dataset<Row> reports(String in) {
        String low = in.toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
        if (low.endsWith(".parquet")) {
            return lines(spark.read().parquet(in), functions.lit(in));
        }
        if (low.matches(".*\\.jsonl?(\\.gz)?")) {
            return lines(spark.read().text(in).withColumnRenamed("value", "line"), functions.input_file_name());
        }
        return files(in);
    }

    /** A table of reports: each row with the columns of a report, or one column of JSON lines. */
    private Dataset<Row> lines(Dataset<Row> table, Column place) {
        List<String> columns = Arrays.asList(table.columns());
        Column line = columns.contains("line")
                ? functions.col("line")
                : functions.to_json(functions.struct(FIELDS.stream()
                        .filter(columns::contains)
                        .map(c -> functions.col(c).cast(DataTypes.StringType).as(c))
                        .toArray(Column[]::new)));
        return table.select(line.as("line"), place.as("place"))
                .filter(functions.trim(functions.col("line")).notEqual(""))
                .map((MapFunction<Row, Row>) r -> line(r.getString(0), r.getString(1)), Encoders.row(REPORTS));
    }

    private static Row line(String line, String place) {
        Records.Found found = Records.line(place, line);
        String shown = line.substring(0, Math.min(SHOWN, line.length()));
        return row(found, place + ": " + shown);
    }

    /** Whole files, each read as a stream by one task. */
    private Dataset<Row> files(String in) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        FlatMapFunction<Tuple2<String, PortableDataStream>, Row> read = Asking::file;
        return spark.createDataFrame(
                context.binaryFiles(in, spark.sparkContext().defaultParallelism())
                        .flatMap(read),
                REPORTS);
    }

    private static Iterator<Row> file(Tuple2<String, PortableDataStream> file) throws IOException {
        List<Row> out = new ArrayList<>();
        try (InputStream in = file._2().open()) {
            Records.file(file._1(), in).forEach(f -> out.add(row(f, file._1())));
        }
        return out.iterator();
    }

    private static Row row(Records.Found found, String place) {
        if (found.report().isEmpty()) {
            return RowFactory.create("", "", "", "", "", "", "", false, place, found.refusal());
        }
        Report r = found.report().get();
        String day = r.published().map(LocalDate::toString).orElse("");
        return RowFactory.create(
                Records.key(r), r.id(), r.title(), day, r.source(), r.url(), r.text(), r.titled(), place, "");
    }

    /** The report that a row holds. */
    static Report report(Row row) {
        String day = row.getString(3);
        return new Report(
                row.getString(1),
                row.getString(2),
                day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
                row.getString(4),
                row.getString(5),
                "en",
                row.getString(6),
                row.getBoolean(7));
    }
}
