package org.demarche.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The tables that records unfold into: one row for each item, with the fields that docs/record.md describes under the same names, after the
 * report's key, id, day and source, and before the item's words.
 */
final class Tables {

    private static final String SPANS = "ARRAY<STRUCT<`start`: INT, `end`: INT>>";
    private static final String DATE = "STRUCT<`start`: STRING, `end`: STRING, words: STRING, basis: STRING>";
    private static final String PLACE =
            "STRUCT<words: STRING, name: STRING, country: STRING, geonames: BIGINT, lat: DOUBLE, lon: DOUBLE,"
                    + " `precision`: STRING>";
    private static final String TOLL =
            "ARRAY<STRUCT<kind: STRING, low: BIGINT, high: BIGINT, words: STRING, who: STRING>>";

    private static final String PARTY =
            "id: STRING, name: STRING, kind: STRING, country: STRING, sector: STRING, `of`: STRING, role: STRING,"
                    + " unnamed: BOOLEAN, mentions: " + SPANS + ", because: STRING";
    private static final String STATEMENT = "id: STRING, source: STRING, via: STRING, mode: STRING, cue: " + SPANS
            + ", content: " + SPANS + ", `date`: " + DATE + ", because: STRING";
    private static final String EVENT =
            "id: STRING, type: STRING, mode: ARRAY<STRING>, context: ARRAY<STRING>, cameo: STRING, quad: INT, score:"
                    + " DOUBLE, actors: ARRAY<STRING>, recipients: ARRAY<STRING>, `date`: " + DATE + ", place: " + PLACE
                    + ", country: STRING, status: STRING, reportedBy: STRING, toll: " + TOLL + ", evidence: " + SPANS
                    + ", because: STRING";
    private static final String POSITION =
            "id: STRING, holder: STRING, stance: STRING, issue: STRING, words: STRING, statedBy: STRING,"
                    + " `condition`: STRING, since: STRING, unchanged: BOOLEAN, `date`: " + DATE + ", evidence: "
                    + SPANS
                    + ", because: STRING";
    private static final String ISSUE =
            "id: STRING, label: STRING, `for`: ARRAY<STRING>, against: ARRAY<STRING>, sticking: BOOLEAN";
    private static final String RELATION =
            "id: STRING, a: STRING, type: STRING, b: STRING, evidence: " + SPANS + ", because: STRING";

    /**
     * A table.
     *
     * @param item the fields of an item, in Spark's words
     * @param words the field whose spans its words are taken from; empty where it has none
     */
    record Table(String item, String words) {}

    /** All tables by name, which is also the name of the list in the record. */
    static final Map<String, Table> OF = tables();

    private Tables() {}

    private static Map<String, Table> tables() {
        Map<String, Table> out = new LinkedHashMap<>();
        out.put("parties", new Table(PARTY, ""));
        out.put("statements", new Table(STATEMENT, "content"));
        out.put("events", new Table(EVENT, "evidence"));
        out.put("positions", new Table(POSITION, "evidence"));
        out.put("issues", new Table(ISSUE, ""));
        out.put("relations", new Table(RELATION, "evidence"));
        return out;
    }

    /** One row for each item of this name. */
    static Dataset<Row> unfolded(Dataset<Row> records, String name, Table table) {
        String record = "report STRUCT<text: STRING>, `" + name + "` ARRAY<STRUCT<" + table.item() + ">>";
        Dataset<Row> items = records.select(
                        col("key"),
                        col("id").as("report"),
                        col("published"),
                        col("source").as("publisher"),
                        from_json(col("record"), StructType.fromDDL(record)).as("all"))
                .select(
                        col("key"),
                        col("report"),
                        col("published"),
                        col("publisher"),
                        col("all.report.text").as("text"),
                        explode(col("all." + name)).as("item"));
        Dataset<Row> columns =
                items.select(col("key"), col("report"), col("published"), col("publisher"), col("text"), col("item.*"));
        return table.words().isEmpty()
                ? columns.drop("text")
                : columns.withColumn("quote", expr(quote(table.words()))).drop("text");
    }

    /** The words at the spans; both count code points. */
    private static String quote(String spans) {
        return "concat_ws(' … ', transform(" + spans + ", s -> substring(text, s.`start` + 1, s.`end` - s.`start`)))";
    }
}
