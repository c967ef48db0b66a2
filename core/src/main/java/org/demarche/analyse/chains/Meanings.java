package org.demarche.analyse.chains;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.demarche.language.Sentence;

/**
 * How far what two phrases mean speaks for their being one and the same: what {@link Signs} cannot see, such as that "the storm" may go back to "the
 * cyclone" and "they" to the villagers rather than to their houses.
 *
 * <p>The vectors of both heads, as the network has them in its middle, are turned into {@value #SIDE} numbers each, once as what goes back and once as what
 * is gone back to; the products and the distances go through one layer more. The weights are learnt with those of the signs ({@code demarche-lab
 * train-coref}) and lie in {@code meanings.tsv}, row by row, the constant last.
 */
public final class Meanings {

    /** Numbers that a phrase is turned into. */
    public static final int SIDE = 32;
    /** Numbers between these and the score. */
    public static final int INNER = 32;

    private static final float LENGTH = (float) (Math.sqrt(Sentence.WIDTH) / 3);

    private final List<Net> nets = new ArrayList<>();

    /**
     * @param rows the weights by name, which the caller may go on learning; empty where nothing is learnt, and all scores are 0. Each of the nets, whose scores are
     *     averaged, has a number in front: "0 later N" and "0 earlier N" turn a vector, "0 inner N" the products and distances, "0 same" what comes of
     *     these, "0 fresh" the vector of a phrase that may be new
     */
    public Meanings(Map<String, float[]> rows) {
        while (rows.containsKey(nets.size() + " same")) {
            nets.add(Net.of(rows, nets.size() + " "));
        }
    }

    /** The rows of one net. */
    private record Net(List<float[]> later, List<float[]> earlier, List<float[]> inner, float[] same, float[] fresh) {

        static Net of(Map<String, float[]> rows, String number) {
            return new Net(
                    all(rows, number + "later ", SIDE),
                    all(rows, number + "earlier ", SIDE),
                    all(rows, number + "inner ", INNER),
                    row(rows, number + "same"),
                    row(rows, number + "fresh"));
        }

        private static List<float[]> all(Map<String, float[]> rows, String name, int count) {
            return IntStream.range(0, count).mapToObj(i -> row(rows, name + i)).toList();
        }

        private static float[] row(Map<String, float[]> rows, String name) {
            return Objects.requireNonNull(rows.get(name), () -> "meanings.tsv has no row " + name);
        }
    }

    /** The vector of a phrase's head, all of one length; empty where no network has read it. */
    public static float[] vector(NounPhrase phrase) {
        float[] out = phrase.sentence().meaning(phrase.head());
        double square = 0;
        for (float x : out) {
            square += x * x;
        }
        float by = (float) (LENGTH / (Math.sqrt(square) + 1e-6));
        for (int i = 0; i < out.length; i++) {
            out[i] *= by;
        }
        return out;
    }

    /** The sum of the products, and the constant that ends the row. */
    public static float times(float[] row, float[] x) {
        float sum = row[x.length];
        for (int i = 0; i < x.length; i++) {
            sum += row[i] * x[i];
        }
        return sum;
    }

    /** What is asked of one report; used by one thread only. */
    Reading reading() {
        return new Reading(nets.stream().map(Turning::new).toList());
    }

    /** The phrases of one report, weighed by all nets. */
    static final class Reading {

        private final List<Turning> nets;

        private Reading(List<Turning> nets) {
            this.nets = nets;
        }

        /** For the phrase's being the first of its chain. */
        double fresh(NounPhrase phrase) {
            double sum = 0;
            for (Turning net : nets) {
                sum += net.turned(phrase).fresh();
            }
            return sum / Math.max(1, nets.size());
        }

        /** For the phrase's going back to the earlier one. */
        double same(NounPhrase before, NounPhrase phrase) {
            double sum = 0;
            for (Turning net : nets) {
                sum += net.same(net.turned(phrase), net.turned(before));
            }
            return sum / Math.max(1, nets.size());
        }
    }

    /** A phrase as what goes back and as what is gone back to. */
    private record Turned(float[] later, float[] earlier, float fresh) {}

    /** The phrases of one report, each turned once by one net. */
    private static final class Turning {

        private final Net net;
        private final Map<Integer, Turned> turned = new HashMap<>();

        Turning(Net net) {
            this.net = net;
        }

        double same(Turned phrase, Turned before) {
            if (phrase.later().length == 0 || before.later().length == 0) {
                return 0;
            }
            float[] both = new float[2 * SIDE];
            for (int i = 0; i < SIDE; i++) {
                both[i] = phrase.later()[i] * before.earlier()[i];
                both[SIDE + i] = Math.abs(phrase.later()[i] - before.later()[i]);
            }
            float[] hidden = new float[INNER];
            for (int i = 0; i < INNER; i++) {
                hidden[i] = Math.max(0, times(net.inner().get(i), both));
            }
            return times(net.same(), hidden);
        }

        Turned turned(NounPhrase phrase) {
            return turned.computeIfAbsent(phrase.order(), o -> {
                float[] x = vector(phrase);
                return x.length == 0
                        ? new Turned(new float[0], new float[0], 0)
                        : new Turned(all(net.later(), x), all(net.earlier(), x), times(net.fresh(), x));
            });
        }

        private static float[] all(List<float[]> rows, float[] x) {
            float[] out = new float[rows.size()];
            for (int i = 0; i < out.length; i++) {
                out[i] = times(rows.get(i), x);
            }
            return out;
        }
    }
}
