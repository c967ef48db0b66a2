package org.demarche.spark;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Joins events that several reports tell of.
 *
 * <p>Events of one type and one stated day are compared, nothing else, so that each such block is the work of one task: the telling that says most comes
 * first, and each next one joins the event it is most like, where nothing in that speaks against it; two tellings of one report never join. It
 * is the ledger's first step with the ledger's points. What the ledger does beyond it (loose dates, the next day, corrections) needs the ledger: give it {@code lines}.
 */
final class Joining {

    private static final double JOINS = 3;
    private static final int MOST_COMPARED = 400;

    private static final StructType TELLINGS =
            new StructType().add("block", DataTypes.StringType, false).add("telling", DataTypes.StringType, false);
    private static final StructType JOINED = new StructType()
            .add("event", DataTypes.StringType, false)
            .add("key", DataTypes.StringType, false)
            .add("id", DataTypes.StringType, false)
            .add("reports", DataTypes.IntegerType, false);

    private Joining() {}

    /** For each event with a stated day the event that it is one with: the least of their names, which are report key and id. */
    static Dataset<Row> joined(Dataset<Row> records) {
        FlatMapFunction<Row, Row> tell = Joining::tellings;
        FlatMapGroupsFunction<String, Row, Row> join = (block, rows) -> joined(rows);
        return records.flatMap(tell, Encoders.row(TELLINGS))
                .groupByKey((MapFunction<Row, String>) r -> r.getString(0), Encoders.STRING())
                .flatMapGroups(join, Encoders.row(JOINED))
                .sort(col("event"), col("key"), col("id"));
    }

    private static Iterator<Row> tellings(Row record) {
        List<Row> out = new ArrayList<>();
        for (Telling telling : Telling.of(record.getAs("key"), record.<String>getAs("record"))) {
            out.add(RowFactory.create(telling.block(), telling.line()));
        }
        return out.iterator();
    }

    private static Iterator<Row> joined(Iterator<Row> rows) {
        List<Telling> tellings = new ArrayList<>();
        rows.forEachRemaining(r -> tellings.add(Telling.ofLine(r.getString(1))));
        tellings.sort(Comparator.comparingInt((Telling t) -> -t.told()).thenComparing(Telling::name));
        List<List<Telling>> groups = new ArrayList<>();
        for (Telling telling : tellings) {
            home(groups, telling).add(telling);
        }
        List<Row> out = new ArrayList<>();
        for (List<Telling> group : groups) {
            TreeSet<String> names = new TreeSet<>();
            group.forEach(t -> names.add(t.name()));
            group.forEach(t -> out.add(RowFactory.create(names.first(), t.key(), t.id(), group.size())));
        }
        return out.iterator();
    }

    /** The group that the telling is most like, or a new one. */
    private static List<Telling> home(List<List<Telling>> groups, Telling telling) {
        List<Telling> best = List.of();
        double most = JOINS - 0.001;
        for (List<Telling> group : groups.subList(Math.max(0, groups.size() - MOST_COMPARED), groups.size())) {
            double points = points(group, telling);
            if (points > most) {
                best = group;
                most = points;
            }
        }
        if (best.isEmpty()) {
            best = new ArrayList<>();
            groups.add(best);
        }
        return best;
    }

    /** The best likeness to any in the group; below zero where one speaks against it. */
    private static double points(List<Telling> group, Telling telling) {
        double best = -1;
        for (Telling other : group) {
            double points = telling.likeness(other);
            if (points < 0) {
                return points;
            }
            best = Math.max(best, points);
        }
        return best;
    }
}
