package org.demarche.analyse.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.demarche.analyse.places.Toponyms.Toponym;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Country;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Phrases;
import org.demarche.record.Place;
import org.demarche.report.Report;
import org.demarche.report.Span;

/**
 * Finds the places that a report names and says where on the map they lie.
 *
 * <p>Opened once, immutable, shared between threads.
 */
public final class Places {

    private final Gazetteer gazetteer;

    public Places(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** All names of places in the order of the text; those that stand for a government are marked as acting. */
    public List<PlaceMention> of(Report report, Parse parse, Lexicon lexicon) {
        Candidates candidates = new Candidates(gazetteer, lexicon);
        List<Toponym> names = new Toponyms(parse, lexicon, candidates).find();
        List<Optional<Spot>> spots = spots(
                parse, lexicon, candidates, names.stream().map(Toponym::span).toList());
        Surroundings around = new Surroundings(report.text());
        List<PlaceMention> out = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Toponym name = names.get(i);
            Place place = place(report.text(), name.span(), spots.get(i));
            out.add(new PlaceMention(
                    name.span(),
                    name.sentence(),
                    name.head(),
                    around.of(name.span(), place),
                    name.part() || Actors.acts(name.sentence(), name.head())));
        }
        return out;
    }

    /** What the names at these spans, in the order of the text, stand for. */
    public List<Place> at(Parse parse, Lexicon lexicon, List<Span> names) {
        Candidates candidates = new Candidates(gazetteer, lexicon);
        List<Optional<Spot>> spots = spots(parse, lexicon, candidates, names);
        List<Place> out = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            out.add(place(parse.text(), names.get(i), spots.get(i)));
        }
        return out;
    }

    private static List<Optional<Spot>> spots(Parse parse, Lexicon lexicon, Candidates candidates, List<Span> names) {
        return new Resolution(parse.text(), candidates, countries(parse, lexicon), Resolution.Scales.TUNED).of(names);
    }

    /** How often adjectives and peoples in the report point to each country. */
    static Map<String, Integer> countries(Parse parse, Lexicon lexicon) {
        Map<String, Integer> out = new TreeMap<>();
        for (Sentence sentence : parse.sentences()) {
            List<String> words = sentence.words().stream().map(Word::form).toList();
            int at = 0;
            while (at < words.size()) {
                Optional<Phrases.Found<Country.Form>> found =
                        lexicon.countries().longestAt(words, at);
                found.filter(f -> f.value().how() == Country.How.ADJECTIVE
                                || f.value().how() == Country.How.PEOPLE)
                        .ifPresent(f -> out.merge(f.value().country().code(), 1, Integer::sum));
                at += found.map(Phrases.Found::length).orElse(1);
            }
        }
        return out;
    }

    private static Place place(String text, Span span, Optional<Spot> found) {
        String words = span.of(text);
        return found.map(s -> new Place(
                        words,
                        s.name(),
                        s.country(),
                        s.geonames(),
                        OptionalDouble.of(s.latitude()),
                        OptionalDouble.of(s.longitude()),
                        s.kind().precision()))
                .orElseGet(() -> Place.open(words));
    }
}
