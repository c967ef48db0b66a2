package org.demarche.analyse.places;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.language.Entity;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Country;
import org.demarche.lexicon.Lexicon;
import org.demarche.report.Span;

/**
 * Finds the names of places in a report: those that the model tagged, cut to the bare name, and those that the list has.
 *
 * <p>The model's names may hold more than a place's name ("eastern Aleppo province", "Ames, Iowa") or less ("Republic of the Congo"). Small
 * words at either end and compass points fall away, commas part names, and a longer name of the list wins. A place at the head of an office's
 * name ("the Ohio Senate") is found too, as one that acts.
 */
final class Toponyms {

    /**
     * A name where it stands.
     *
     * @param head the word that the others hang from
     * @param part whether it is part of the name of an office or body
     */
    record Toponym(Sentence sentence, Word head, Span span, boolean part) {}

    /** Words of a sentence, both ends included, counting from 1. */
    private record Stretch(int first, int last, String type) {

        int length() {
            return last - first + 1;
        }
    }

    private static final Set<String> PLACES = Set.of("PLACE", "STATE", "FAC");
    private static final Set<String> BODIES = Set.of("ORG", "GOV", "MIL", "POLITICAL", "EVENT", "NORP");
    private static final Set<String> LOCATES = Set.of(
            "in", "at", "near", "from", "to", "into", "outside", "around", "toward", "towards", "across", "via",
            "through", "inside", "off");
    private static final Set<String> COMPASS = Set.of(
            "North",
            "South",
            "East",
            "West",
            "Northern",
            "Southern",
            "Eastern",
            "Western",
            "Northeast",
            "Northwest",
            "Southeast",
            "Southwest",
            "Northeastern",
            "Northwestern",
            "Southeastern",
            "Southwestern",
            "Central",
            "Greater",
            "Downtown",
            "Upper",
            "Lower",
            "Inner");
    private static final Set<String> OFFICES = Set.of(
            "Police",
            "Fire",
            "Sheriff",
            "Council",
            "Board",
            "School",
            "Schools",
            "High",
            "Department",
            "District",
            "Chamber",
            "Municipal",
            "Public",
            "Area",
            "Regional",
            "City",
            "County",
            "Town",
            "Township",
            "Mayor",
            "Airport",
            "Superior",
            "Circuit",
            "Community",
            "Civic");
    private static final Set<String> AREAS = Set.of("County", "Parish", "Township", "Province", "City");
    private static final int LONGEST = 6;
    private static final double OFFICE_FROM = 3.7;

    private final Parse parse;
    private final Lexicon lexicon;
    private final Candidates candidates;
    private final TreeMap<String, Boolean> known = new TreeMap<>();

    Toponyms(Parse parse, Lexicon lexicon, Candidates candidates) {
        this.parse = parse;
        this.lexicon = lexicon;
        this.candidates = candidates;
    }

    /** All names in the order of the text, none overlapping another. */
    List<Toponym> find() {
        List<Toponym> out = new ArrayList<>();
        for (Sentence sentence : parse.sentences()) {
            new OneSentence(sentence).find(out);
        }
        Set<String> people = surnames();
        out.removeIf(t -> people.contains(parse.words(t.span())) && !isKnown(parse.words(t.span())));
        return out;
    }

    /** Last names of people whom the report names in full: "Bazoum" is no town beside "Mohamed Bazoum". */
    private Set<String> surnames() {
        return parse.names().stream()
                .filter(n -> n.type().equals("PERSON") && n.last() > n.first())
                .map(n -> parse.sentences().get(n.sentence()).word(n.last()).form())
                .collect(Collectors.toSet());
    }

    /** Large enough to have offices that a newspaper names. */
    private boolean isLargeEnough(String words) {
        return candidates.isExact(words) && candidates.of(words).stream().anyMatch(s -> s.prior() > OFFICE_FROM);
    }

    private boolean isKnown(String words) {
        return known.computeIfAbsent(words, w -> !candidates.of(w).isEmpty());
    }

    /** The search in one sentence. */
    private final class OneSentence {
        private final Sentence sentence;
        private final List<Entity> names;
        private final List<String> forms;
        private final List<Stretch> found = new ArrayList<>();

        OneSentence(Sentence sentence) {
            this.sentence = sentence;
            this.names = parse.names(sentence);
            this.forms = sentence.words().stream().map(Word::form).toList();
        }

        void find(List<Toponym> out) {
            int at = 1;
            while (at <= forms.size()) {
                Optional<Stretch> listed = listed(at);
                listed.ifPresent(found::add);
                at += listed.map(Stretch::length).orElse(1);
            }
            names.stream().filter(n -> PLACES.contains(n.type())).forEach(this::cut);
            names.stream().filter(n -> BODIES.contains(n.type())).forEach(this::leading);
            BitSet taken = new BitSet();
            found.sort(Comparator.comparingInt(Stretch::first));
            for (Stretch stretch : found) {
                if (taken.get(stretch.first(), stretch.last() + 1).isEmpty()) {
                    taken.set(stretch.first(), stretch.last() + 1);
                    out.add(toponym(stretch));
                }
            }
        }

        private Toponym toponym(Stretch stretch) {
            Word head = sentence.words().subList(stretch.first() - 1, stretch.last()).stream()
                    .filter(w -> w.head() < stretch.first() || w.head() > stretch.last())
                    .findFirst()
                    .orElse(sentence.word(stretch.last()));
            return new Toponym(sentence, head, span(stretch.first(), stretch.last()), BODIES.contains(stretch.type()));
        }

        private Span span(int first, int last) {
            return sentence.word(first).span().join(sentence.word(last).span());
        }

        private String words(int first, int last) {
            return parse.words(span(first, last));
        }

        /** A name of the list that starts here, unless a person or a paper bears it. */
        private Optional<Stretch> listed(int at) {
            return lexicon.places()
                    .longestAt(forms, at - 1)
                    .map(f -> new Stretch(at, at + f.length() - 1, ""))
                    .filter(s -> isPlace(s, words(s.first(), s.last())))
                    .map(s -> new Stretch(s.first(), s.last(), type(s)));
        }

        private String type(Stretch stretch) {
            return around(stretch).map(Entity::type).orElse("");
        }

        private Optional<Entity> around(Stretch stretch) {
            return names.stream()
                    .filter(n -> n.first() <= stretch.last() && stretch.first() <= n.last())
                    .findFirst();
        }

        private boolean isPlace(Stretch stretch, String words) {
            Optional<Entity> around = around(stretch);
            if (isShort(words) && !isAfterComma(stretch.first())) {
                return false;
            }
            if (around.isEmpty()) {
                return (sentence.word(stretch.first()).isName()
                                || sentence.word(stretch.last()).isName())
                        && !hasNamesakeBeside(stretch);
            }
            Entity name = around.get();
            boolean inside = name.first() < stretch.first() || stretch.last() < name.last();
            boolean leads = name.first() >= stretch.first() || isOf(stretch.first() - 1);
            return PLACES.contains(name.type())
                    ? !inside || !isInsideFacility(name, stretch)
                    : BODIES.contains(name.type()) && leads;
        }

        private boolean isInsideFacility(Entity name, Stretch stretch) {
            return name.type().equals("FAC") && stretch.last() < name.last() && !isComma(stretch.last() + 1);
        }

        /** "Jordan Smith": part of a longer run of names. */
        private boolean hasNamesakeBeside(Stretch stretch) {
            return stretch.last() < forms.size()
                    && sentence.word(stretch.last() + 1).isName()
                    && sentence.word(stretch.last()).is("flat");
        }

        private boolean isShort(String words) {
            boolean capitals = words.length() == 2 && words.chars().allMatch(Character::isUpperCase);
            return (capitals
                            && !words.equals("US")
                            && !words.equals("UK")
                            && !words.equals("EU")
                            && !words.equals("DC"))
                    || (words.endsWith(".")
                            && words.chars().filter(c -> c == '.').count() == 1);
        }

        private boolean isAfterComma(int at) {
            return isComma(at - 1);
        }

        private boolean isComma(int at) {
            return at >= 1
                    && at <= forms.size()
                    && (forms.get(at - 1).equals(",") || forms.get(at - 1).equals("("));
        }

        private boolean isOf(int at) {
            return at >= 1
                    && (forms.get(at - 1).equals("of") || (forms.get(at - 1).equals("the") && isOf(at - 1)));
        }

        /** A name that the model tagged, parted at commas and cut to the bare name. */
        private void cut(Entity name) {
            if (isKnown(words(name.first(), name.last())) || name.type().equals("FAC")) {
                keep(name.first(), name.last(), name.type());
                return;
            }
            int from = name.first();
            for (int at = name.first(); at <= name.last() + 1; at++) {
                if (at > name.last() || Set.of(",", "/", "(", ")", "and", "or").contains(forms.get(at - 1))) {
                    if (at > from) {
                        keep(from, at - 1, name.type());
                    }
                    from = at + 1;
                }
            }
        }

        private void keep(int from, int to, String type) {
            int first = from;
            int last = to;
            while (first <= last && !isCapital(first)) {
                first++;
            }
            while (last >= first && !isCapital(last)) {
                last--;
            }
            if (first < last
                    && COMPASS.contains(forms.get(first - 1))
                    && !isKnownExactly(first, last)
                    && isKnown(words(first + 1, last))) {
                first++;
            }
            Stretch stretch = new Stretch(first, last, type);
            boolean wins = first < last && (type.equals("FAC") || isKnownExactly(first, last));
            boolean covered = found.stream()
                    .anyMatch(f -> f.first() <= to && from <= f.last() && (f.length() >= stretch.length() || !wins));
            if (first <= last && !covered && stands(stretch)) {
                found.removeIf(f -> f.first() <= stretch.last() && stretch.first() <= f.last());
                found.add(stretch);
            }
        }

        private boolean isCapital(int at) {
            int first = forms.get(at - 1).codePointAt(0);
            return Character.isUpperCase(first) || Character.isDigit(first);
        }

        private boolean isKnownExactly(int first, int last) {
            return candidates.isExact(words(first, last));
        }

        /** Whether a tagged stretch is the name of a place: not a people; and if nobody knows it, said to be where something is. */
        private boolean stands(Stretch stretch) {
            String words = words(stretch.first(), stretch.last());
            Word last = sentence.word(stretch.last());
            boolean people = lexicon.countries()
                    .get(words)
                    .filter(f -> f.how() == Country.How.ADJECTIVE || f.how() == Country.How.PEOPLE)
                    .isPresent();
            if (people || !(last.isName() || last.upos().equals("NOUN"))) {
                return false;
            }
            return isKnown(words) || isLocated(stretch);
        }

        private boolean isLocated(Stretch stretch) {
            return sentence.words().subList(stretch.first() - 1, stretch.last()).stream()
                    .flatMap(w -> sentence.dependents(w).stream())
                    .anyMatch(d -> d.is("case") && LOCATES.contains(d.lemma()));
        }

        /** The place at the head of a body's name: "Shreveport Police Department". */
        private void leading(Entity name) {
            for (int last = Math.min(name.last(), name.first() + LONGEST); last >= name.first(); last--) {
                Stretch stretch = new Stretch(name.first(), last, name.type());
                boolean free =
                        found.stream().noneMatch(f -> f.first() <= stretch.last() && stretch.first() <= f.last());
                if (free && leads(name, last)) {
                    found.add(stretch);
                }
            }
        }

        private boolean leads(Entity name, int last) {
            boolean county = AREAS.contains(forms.get(last - 1)) && last > name.first();
            boolean office = last < name.last()
                    && OFFICES.contains(forms.get(last))
                    && !OFFICES.contains(forms.get(name.first() - 1));
            return (county || office) && isCapital(last) && isLargeEnough(words(name.first(), last));
        }
    }
}
