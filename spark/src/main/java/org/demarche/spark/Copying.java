package org.demarche.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.demarche.ledger.Copies;
import org.demarche.ledger.Recorded;

/**
 * Groups reports that are copies of one text, by the signatures that the ledger uses: those that share a band of it are compared, and whoever is a
 * copy of a copy is one too.
 */
final class Copying {

    /** Of one band, no more are compared with each other: a band that thousands share is a form letter's. */
    private static final int MOST_COMPARED = 200;

    private static final StructType SIGNED = new StructType()
            .add("key", DataTypes.StringType, false)
            .add("signature", DataTypes.createArrayType(DataTypes.IntegerType, false), false)
            .add("bands", DataTypes.createArrayType(DataTypes.StringType, false), false);
    private static final StructType EDGES =
            new StructType().add("a", DataTypes.StringType, false).add("b", DataTypes.StringType, false);

    private Copying() {}

    /** For each report the least key of its copies, its own where it has none. */
    static Dataset<Row> groups(Dataset<Row> records) {
        Dataset<Row> signed = records.map(
                (MapFunction<Row, Row>) r -> signed(r.getAs("key"), r.getAs("record")), Encoders.row(SIGNED));
        Dataset<Row> twins = signed.groupBy("signature").agg(min("key").as("least"));
        Dataset<Row> first = signed.join(twins, "signature");
        Dataset<Row> banded = first.filter(col("key").equalTo(col("least")))
                .select(col("key"), col("signature"), explode(col("bands")).as("band"));
        FlatMapGroupsFunction<String, Row, Row> compare = (band, rows) -> compared(rows);
        Dataset<Row> edges = banded.groupByKey((MapFunction<Row, String>) r -> r.getAs("band"), Encoders.STRING())
                .flatMapGroups(compare, Encoders.row(EDGES))
                .distinct()
                .localCheckpoint();
        Dataset<Row> labels = labels(edges);
        return first.select("key", "least")
                .join(labels, col("least").equalTo(col("node")), "left")
                .select(col("key"), coalesce(col("label"), col("least")).as("copies"));
    }

    private static Row signed(String key, String record) {
        int[] signature = Copies.signature(
                Recorded.of(record).node().path("report").path("text").asString(""));
        Integer[] numbers = Arrays.stream(signature).boxed().toArray(Integer[]::new);
        return RowFactory.create(key, numbers, Copies.bands(signature).toArray(new String[0]));
    }

    private static Iterator<Row> compared(Iterator<Row> rows) {
        List<Row> all = new ArrayList<>();
        rows.forEachRemaining(all::add);
        all.sort(Comparator.comparing(r -> r.<String>getAs("key")));
        List<Row> out = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            for (int j = 0; j < Math.min(i, MOST_COMPARED); j++) {
                if (Copies.are(signature(all.get(j)), signature(all.get(i)))) {
                    out.add(RowFactory.create(
                            all.get(j).getAs("key"), all.get(i).getAs("key")));
                }
            }
        }
        return out.iterator();
    }

    private static int[] signature(Row row) {
        return row.<Integer>getList(row.fieldIndex("signature")).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** For each node the least one that it hangs together with: every node takes the least label of its neighbours until none changes. */
    private static Dataset<Row> labels(Dataset<Row> edges) {
        Dataset<Row> both =
                edges.union(edges.select(col("b").as("a"), col("a").as("b"))).localCheckpoint();
        Dataset<Row> labels = both.select(col("a").as("node"), col("a").as("label"))
                .distinct()
                .localCheckpoint();
        boolean changes = true;
        while (changes) {
            Dataset<Row> near = both.join(labels, col("b").equalTo(col("node")))
                    .groupBy("a")
                    .agg(min("label").as("offered"));
            Dataset<Row> next = labels.join(near, col("node").equalTo(col("a")))
                    .select(
                            col("node"),
                            least(col("label"), col("offered")).as("label"),
                            col("label").as("before"))
                    .localCheckpoint();
            changes = !next.filter(col("label").notEqual(col("before"))).isEmpty();
            labels = next.select("node", "label");
        }
        return labels;
    }
}
