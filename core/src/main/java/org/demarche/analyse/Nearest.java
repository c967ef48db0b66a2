package org.demarche.analyse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Mention.Reference;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Finds the figure nearest to a pronoun whose chain names nobody, for a statement needs its source. */
final class Nearest {

    private static final double SAME_VOICE = 1.6;

    private Nearest() {}

    /**
     * The figure of a pronoun: the nearest fitting one before it, subjects first.
     *
     * @param speaker whoever spoke last, who is likely to go on
     */
    static Optional<Figure> of(List<Figure> figures, Optional<Figure> speaker, Sentence sentence, Word pronoun) {
        boolean one = Set.of("he", "she", "his", "her", "him", "himself", "herself")
                .contains(pronoun.form().toLowerCase(Locale.ROOT));
        boolean many = Set.of("they", "their", "them").contains(pronoun.form().toLowerCase(Locale.ROOT));
        Figure best = null;
        double most = 0;
        for (Figure figure : figures) {
            boolean person = figure.type() == Reference.PERSON || figure.type() == Reference.ROLE;
            boolean group = figure.type() == Reference.GROUP || figure.type() == Reference.BODY;
            double fit = one
                    ? (person ? 1 : 0)
                    : many
                            ? (group ? 1 : person ? 0.2 : 0.1)
                            : person
                                            || (figure.type() == Reference.GROUP
                                                    && figure.last().isPlural())
                                    ? 0
                                    : 1;
            double voice = speaker.filter(figure::equals).isPresent() ? SAME_VOICE : 1;
            double score = fit * voice * nearness(figure, sentence, pronoun);
            if (score > most) {
                most = score;
                best = figure;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double nearness(Figure figure, Sentence sentence, Word pronoun) {
        double best = 0;
        for (Mention m : figure.mentions()) {
            if (m.start() < pronoun.span().start()) {
                int back = sentence.number() - m.sentence().number();
                Word at = Acting.first(m.sentence(), m.head());
                double weight = at.is("nsubj") ? 1 : at.is("obl:agent") ? 0.8 : 0.5;
                double name = m.type() == Reference.PERSON ? 1.2 : 1;
                best = Math.max(best, back > 4 ? 0 : weight * name / (1 + back));
            }
        }
        return best;
    }
}
