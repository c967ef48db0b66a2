package org.demarche.analyse.chains;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Chooses what a phrase goes back to, or that it is new, by weights that were learnt from chains which people marked ({@code demarche-lab
 * train-coref} on GUM; the weights are a list, {@code chains.tsv}, so that they can be read).
 *
 * <p>A mention-ranker (after Denis and Baldridge 2008): every phrase before it that could be meant is an option, being new is one more, and the
 * option with the highest sum of weights is taken. {@link Signs} tells what is known of an option.
 */
public final class Ranker {

    private final Map<String, Double> weights;
    private final Meanings meanings;

    /**
     * @param weights of the signs
     * @param meanings what is known of how phrases that stand for the same go together
     */
    public Ranker(Map<String, Double> weights, Meanings meanings) {
        this.weights = weights;
        this.meanings = meanings;
    }

    /**
     * Something that a phrase may go back to.
     *
     * @param phrase what it goes back to; the phrase itself where it is new
     * @param isNew whether the phrase is the first of its chain
     * @param known what is known of it
     * @param meant how far what the two mean speaks for it
     */
    public record Option(NounPhrase phrase, boolean isNew, List<Sign> known, double meant) {

        public Option {
            known = List.copyOf(known);
        }

        /** What is known of it, by name. */
        public List<String> signs() {
            return known.stream().map(Sign::toString).toList();
        }
    }

    /** A phrase with all its options, kept for learning. */
    public record Decision(NounPhrase phrase, List<Option> options) {

        public Decision {
            options = List.copyOf(options);
        }
    }

    /** The sign without a name, which all others go on from. */
    Sign start() {
        return new Sign("", weights);
    }

    Meanings.Reading reading() {
        return meanings.reading();
    }

    /** The sum of the weights of an option's signs alone, which may have been told with other weights. */
    public double signs(Option option) {
        double sum = 0;
        for (String sign : option.signs()) {
            sum += weights.getOrDefault(sign, 0.0);
        }
        return sum;
    }

    private static double known(Option option) {
        double sum = option.meant();
        for (Sign sign : option.known()) {
            sum += sign.weight();
        }
        return sum;
    }

    /** The option with the highest score; the nearest of equals. */
    Option best(List<Option> options) {
        Option best = options.get(0);
        double most = known(best);
        for (Option option : new ArrayList<>(options.subList(1, options.size()))) {
            double score = known(option);
            if (score > most) {
                most = score;
                best = option;
            }
        }
        return best;
    }
}
