package org.demarche.analyse.positions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.demarche.analyse.Figure;
import org.demarche.language.Parse;
import org.demarche.record.Stance;

/**
 * What a sentence must give: a stance, its holder and words of the matter, and whether it does.
 *
 * <p>Reads {@code stance: Holder | words of the matter}, in the sentence's own words; other readings set apart by {@code or}.
 */
public final class StanceExample {

    private final String expected;

    public StanceExample(String expected) {
        this.expected = expected;
    }

    /** Whether a stand is one of the readings, the stance to the letter. */
    public boolean fits(Parse parse, Stand stand) {
        return fits(parse, stand, true);
    }

    /** Whether a stand is one of the readings, as far as it is for or against alike. */
    public boolean fitsSide(Parse parse, Stand stand) {
        return fits(parse, stand, false);
    }

    private boolean fits(Parse parse, Stand stand, boolean exact) {
        return Arrays.stream(expected.split(" or (?=[a-z]+: )")).anyMatch(reading -> {
            String[] parts = reading.split("[:|]", 3);
            Stance stance = Stance.of(parts[0].strip());
            String matter = parse.words(stand.matter()) + " " + parse.words(stand.evidence());
            return (exact
                            ? stance == stand.stance()
                            : stance.side() == stand.stance().side())
                    && stand.holders().stream().anyMatch(f -> isNamed(f, parts[1].strip()))
                    && low(matter).contains(low(parts[2].strip()));
        });
    }

    /** A stand in the form of the expectation. */
    public static String line(Parse parse, Stand stand) {
        List<String> names = new ArrayList<>();
        stand.holders().forEach(f -> names.add(f.name()));
        return stand.stance().word() + ": " + String.join(", ", names) + " | " + parse.words(stand.matter()) + " ("
                + stand.row() + ")";
    }

    private static boolean isNamed(Figure figure, String words) {
        String wanted = low(words);
        return low(figure.name()).contains(wanted)
                || wanted.contains(low(figure.name()))
                || figure.mentions().stream().anyMatch(m -> low(m.head().form()).equals(wanted));
    }

    private static String low(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
