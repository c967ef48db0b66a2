package org.demarche.analyse;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.analyse.Mention.Reference;

/** Finds the man whose office a counterpart shares: "He met his Iranian counterpart". */
final class Counterparts {

    private Counterparts() {}

    /** The mention with the office of whom it mirrors: somebody told before it in its sentence, else the last in office; itself where it is no counterpart. */
    static Mention mirrored(List<Figure> figures, Mention mention) {
        return !Offices.isCounterpart(mention)
                ? mention
                : latest(figures, f -> isHolder(f, mention) && isBefore(f, mention))
                        .or(() -> latest(figures, f -> isHolder(f, mention)))
                        .map(f -> Offices.mirrored(mention, f))
                        .orElse(mention);
    }

    private static Optional<Figure> latest(List<Figure> figures, Predicate<Figure> test) {
        return figures.stream().filter(test).reduce((first, second) -> second);
    }

    /** Somebody in office, whose counterpart another may be. */
    private static boolean isHolder(Figure figure, Mention counterpart) {
        return (figure.type() == Reference.PERSON || figure.type() == Reference.ROLE)
                && !figure.offices().isEmpty()
                && !figure.role().isEmpty()
                && (counterpart.traits().country().isEmpty()
                        || !counterpart.traits().country().equals(figure.country()));
    }

    /** Whether a figure stands before a mention in its sentence: "the minister met his Iranian counterpart". */
    private static boolean isBefore(Figure figure, Mention mention) {
        return figure.mentions().stream()
                .anyMatch(m -> m.sentence().equals(mention.sentence()) && m.start() < mention.start());
    }

    /** "He met his Iranian counterpart": another than whoever is told of before him. */
    static boolean isMirrored(Figure figure, Mention mention) {
        return Offices.isCounterpart(mention) && isBefore(figure, mention);
    }
}
