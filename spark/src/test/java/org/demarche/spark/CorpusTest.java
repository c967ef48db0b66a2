package org.demarche.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CorpusTest {

    private static final String SHELLING =
            "Army shells killed 12 people in Gaza City on Monday, the Palestinian health ministry said. Egypt's"
                    + " foreign minister Karim Example called for a cease-fire. \\\"We reject this escalation,\\\" he told"
                    + " reporters in Cairo.";
    private static final List<String> LINES = List.of(
            report("a", "2015-08-18", SHELLING),
            report("b", "2015-08-18", SHELLING + " He spoke on Tuesday."),
            report(
                    "c",
                    "2015-08-18",
                    "At least 12 people were killed in Gaza City on Monday when army shells hit a market 😀, residents"
                            + " said."),
            "{\"id\":\"broken\"",
            report("d", "2015-08-20", "Ministers of Iran and Oman met in Muscat on Wednesday."),
            "{\"id\":\"blank\",\"text\":\"  \"}");

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static Path in;
    private static Path out;

    private static String report(String id, String day, String text) {
        return "{\"id\":\"" + id + "\",\"published\":\"" + day + "\",\"text\":\"" + text + "\"}";
    }

    @BeforeAll
    static void readsACorpus() throws IOException {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .getOrCreate();
        in = folder.resolve("reports.jsonl");
        out = folder.resolve("corpus");
        Files.write(in, LINES);
        Corpus corpus = new Corpus(spark, in.toString(), out.toString());
        corpus.read(3, 2);
        corpus.unfold();
        corpus.merge();
    }

    @AfterAll
    static void stops() throws IOException {
        spark.close();
    }

    private static Dataset<Row> table(String name) {
        return spark.read().parquet(out.resolve(name).toString());
    }

    private static List<String> column(Dataset<Row> rows, String name) {
        return rows.sort(name).select(name).as(Encoders.STRING()).collectAsList();
    }

    /** What {@code demarche read --json} prints, line by line. */
    private static List<String> read(Path file) {
        StringWriter printed = new StringWriter();
        CommandLine line = new CommandLine(new org.demarche.app.Main());
        line.setOut(new PrintWriter(printed));
        line.setErr(new PrintWriter(new StringWriter()));
        line.execute("read", "--json", file.toString());
        return printed.toString().lines().sorted().toList();
    }

    @Test
    void recordsAreWhatReadPrints() {
        assertThat(column(table("records"), "record")).hasSize(4).isEqualTo(read(in));
    }

    @Test
    void linesAreTheRecords() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(out.resolve("lines"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt.gz")).toList()) {
                try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
                    lines.addAll(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
                }
            }
        }
        assertThat(lines.stream().sorted()).isEqualTo(read(in));
    }

    @Test
    void addTakesTheLines() throws IOException {
        Path lines = folder.resolve("lines.jsonl");
        Files.write(lines, column(table("records"), "record"));
        StringWriter told = new StringWriter();
        CommandLine line = new CommandLine(new org.demarche.app.Main());
        line.setErr(new PrintWriter(told));
        line.execute("add", "--ledger", folder.resolve("some.ledger").toString(), lines.toString());
        assertThat(told.toString()).contains("4 added");
    }

    @Test
    void badReportsStandApartWithTheReason() {
        assertThat(column(table("refused"), "refusal"))
                .hasSize(2)
                .allMatch(r -> r.startsWith("DM-"))
                .anyMatch(r -> r.startsWith("DM-008"));
        assertThat(column(table("refused"), "place")).anyMatch(p -> p.contains("broken"));
    }

    @Test
    void itemsHaveTheirWords() {
        Dataset<Row> events = table("events").filter(col("report").equalTo("c"));
        assertThat(events.select("toll").collectAsList().toString()).contains("killed");
        assertThat(column(table("positions"), "quote")).anyMatch(q -> q.contains("reject this escalation"));
        assertThat(column(table("statements"), "quote")).contains("We reject this escalation");
        assertThat(column(table("parties"), "name")).contains("Karim Example");
    }

    @Test
    void copiesHaveOneKey() {
        Dataset<Row> keys = table("records").select("key", "id").join(table("copies"), "key");
        List<Row> groups = keys.groupBy("copies").count().collectAsList();
        assertThat(groups).hasSize(3);
        assertThat(keys.filter(col("id").isin("a", "b"))
                        .select("copies")
                        .distinct()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void reportsOfOneShellingTellOfOneEvent() {
        List<Row> joined = table("joined").filter(col("reports").geq(2)).collectAsList();
        assertThat(joined).isNotEmpty();
        TreeSet<String> told = new TreeSet<>();
        joined.forEach(r -> told.add(r.getAs("key")));
        assertThat(told).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aSecondRunReadsOnlyWhatIsNew() throws IOException {
        Path more = folder.resolve("more.jsonl");
        Path twice = folder.resolve("twice");
        Files.write(more, LINES.subList(0, 2));
        new Corpus(spark, more.toString(), twice.toString()).read(3, 2);
        Set<String> before = files(twice);
        Files.write(more, LINES);
        new Corpus(spark, more.toString(), twice.toString()).read(3, 2);
        assertThat(files(twice)).containsAll(before);
        Dataset<Row> records = spark.read().parquet(twice.resolve("records").toString());
        assertThat(column(records, "record")).isEqualTo(read(in));
    }

    private static Set<String> files(Path corpus) throws IOException {
        try (Stream<Path> all = Files.list(corpus.resolve("records"))) {
            TreeSet<String> out = new TreeSet<>();
            all.map(Path::toString).filter(f -> f.endsWith(".parquet")).forEach(out::add);
            return out;
        }
    }

    @Test
    void parquetAndFilesGiveTheSameRecords() throws IOException {
        Path parquet = folder.resolve("in.parquet");
        spark.read()
                .json(in.toString())
                .filter(col("text").isNotNull().and(col("id").isin("a", "d")))
                .select("id", "published", "text")
                .write()
                .parquet(parquet.toString());
        new Corpus(spark, parquet.toString(), folder.resolve("p").toString()).read(10, 1);
        Dataset<Row> records = spark.read().parquet(folder.resolve("p/records").toString());
        assertThat(read(in)).containsAll(column(records, "record")).hasSize(4);
        assertThat(records.count()).isEqualTo(2);
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("one.txt"), "Ministers of Iran and Oman met in Muscat on Wednesday.");
        new Corpus(spark, texts.toString(), folder.resolve("t").toString()).read(10, 1);
        Dataset<Row> one = spark.read().parquet(folder.resolve("t/records").toString());
        assertThat(column(one, "id")).singleElement().asString().startsWith("r-");
    }
}
