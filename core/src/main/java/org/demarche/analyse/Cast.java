package org.demarche.analyse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.analyse.Mention.Reference;
import org.demarche.analyse.Mention.Traits;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Country;
import org.demarche.lexicon.Group;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Phrases;
import org.demarche.report.Span;

/**
 * Everybody in a report, and which of them a word stands for.
 *
 * <p>A noun stands for the figure it is a mention of, "Russian" in "Russian airstrikes" for the state, "he" for whom it points back to, "we" inside
 * a quotation for the speaker and outside of one for the author of a release, "dozens" in "dozens of protesters" for the protesters.
 */
public final class Cast {

    private static final Set<String> SPEAKER =
            Set.of("i", "we", "me", "us", "my", "our", "ours", "mine", "myself", "ourselves");
    private static final Set<String> OWN = Set.of("we", "our", "i");
    private static final Set<String> THEY = Set.of("they", "them", "their");
    private static final Set<String> OTHERS = Set.of(
            "he",
            "she",
            "they",
            "him",
            "her",
            "them",
            "his",
            "their",
            "it",
            "its",
            "himself",
            "herself",
            "themselves",
            "itself");
    private static final Set<String> PEOPLE = Set.of(
            "dozen",
            "hundred",
            "thousand",
            "ten",
            "score",
            "million",
            "number",
            "group",
            "majority",
            "most",
            "many",
            "some",
            "several",
            "all",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "handful",
            "rest",
            "half",
            "part",
            "member",
            "both",
            "each",
            "none");

    static final Set<String> FORCES = Set.of(
            "fighter",
            "force",
            "troop",
            "soldier",
            "side",
            "army",
            "guerrilla",
            "gunman",
            "warplane",
            "aircraft",
            "jet");

    private static final Set<String> MACHINES =
            Set.of("plane", "aircraft", "jet", "bomber", "pilot", "squadron", "wing");
    private static final Set<String> STATE = Set.of("government", "country");
    private static final Set<String> CALLS = Set.of("call", "describe", "term", "deem", "consider", "see", "brand");

    private static final int REACH = 2;

    private final Lexicon lexicon;
    private final List<Figure> figures;
    private final List<Saying> sayings;
    private final References references;
    private final Together together;
    private final Optional<Figure> author;
    private final Map<Integer, Figure> heads = new TreeMap<>();
    private final Map<Integer, Optional<Figure>> known = new TreeMap<>();
    private final Map<Integer, Optional<Saying>> around = new TreeMap<>();

    /** @param figures may grow: a state that is only an adjective becomes a figure when it is asked for */
    Cast(Lexicon lexicon, List<Figure> figures, List<Saying> sayings, References references) {
        this.references = references;
        this.lexicon = lexicon;
        this.figures = figures;
        this.together = new Together(figures);
        this.sayings = List.copyOf(sayings);
        figures.forEach(f -> f.mentions().forEach(m -> heads.put(m.head().span().start(), f)));
        this.author = Authors.of(figures, sayings);
    }

    public List<Saying> sayings() {
        return sayings;
    }

    /** The innermost words said that take in this place. */
    public Optional<Saying> around(Span span) {
        return around.computeIfAbsent(
                span.start(),
                s -> sayings.stream()
                        .filter(x -> x.covers(new Span(s, s + 1)))
                        .min(Comparator.comparingInt(Saying::size)));
    }

    /** Who says "we" outside of all that is quoted: the author of a release. A reporter's text has none. */
    public Optional<Figure> author(Parse parse) {
        return parse.sentences().stream()
                .flatMap(s -> s.words().stream()
                        .filter(w -> OWN.contains(w.form().toLowerCase(Locale.ROOT)))
                        .filter(w -> around(w.span()).isEmpty())
                        .flatMap(w -> of(s, w).stream()))
                .findFirst();
    }

    /** Who "we" are: the speaker inside what is said, else whoever acts first. */
    private Optional<Figure> voice(Span span) {
        Optional<Saying> said = around(span);
        return said.isPresent() ? said.map(Saying::speaker) : author;
    }

    /** Everybody, in the order of the text. */
    public List<Figure> everybody() {
        return figures.stream()
                .sorted(Comparator.comparingInt(f -> f.first().span().start()))
                .toList();
    }

    /** Who the words stand for, each figure once. */
    public List<Figure> all(Sentence sentence, List<Word> words) {
        Set<Figure> out = new LinkedHashSet<>();
        words.forEach(w -> of(sentence, w).ifPresent(out::add));
        return new ArrayList<>(out);
    }

    /**
     * Whom words point to: those they stand for, else whom they belong to ("rebel positions", "the minister's house", "the homes of farmers").
     */
    public List<Figure> reached(Sentence sentence, List<Word> words) {
        Set<Figure> out = new LinkedHashSet<>();
        for (Word w : words) {
            Optional<Figure> side = side(sentence, w);
            if (side.isPresent()) {
                out.add(side.get());
                continue;
            }
            List<Figure> several = several(sentence, w);
            out.addAll(several);
            if (!several.isEmpty()) {
                continue;
            }
            of(sentence, w).or(() -> owner(sentence, w, REACH)).ifPresent(out::add);
        }
        return new ArrayList<>(out);
    }

    /** The several figures that one plural word stands for; empty where it stands for one or for nobody known. */
    public List<Figure> several(Sentence sentence, Word word) {
        return together.of(sentence, word, this::of);
    }

    /** Whose "its fighters", "his side" and "whose troops" are: what they do is the deed of those. */
    private Optional<Figure> side(Sentence sentence, Word word) {
        if (!FORCES.contains(word.lemma().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        if (word.lemma().equalsIgnoreCase("side") && word.xpos().equals("NN")) {
            Optional<Figure> state = sentence.dependents(word).stream()
                    .filter(d -> d.is("amod") || d.is("compound"))
                    .flatMap(d -> of(sentence, d).stream())
                    .filter(f -> f.type() == Reference.STATE)
                    .findFirst();
            if (state.isPresent()) {
                return state;
            }
        }
        boolean told = sentence.dependents(word).stream()
                .anyMatch(d -> d.is("compound") || d.is("appos") || (d.is("amod") && isOfSomebody(sentence, d)));
        Optional<Figure> whose = Whose.owner(sentence, word).flatMap(w -> of(sentence, w));
        return told
                ? Optional.empty()
                : whose.or(() -> sentence.dependents(word).stream()
                        .filter(d -> d.relation().equals("nmod:poss"))
                        .filter(d -> Set.of("his", "her", "its", "their").contains(d.form()))
                        .flatMap(d -> of(sentence, d).stream())
                        .findFirst());
    }

    private boolean isOfSomebody(Sentence sentence, Word word) {
        return of(sentence, word).isPresent();
    }

    private Optional<Figure> owner(Sentence sentence, Word word, int steps) {
        if (steps == 0 || word.nominal().equals("time") || !Roles.isNoun(word)) {
            return Optional.empty();
        }
        boolean place = word.nominal().equals("place");
        for (String relation : List.of("nmod:poss", "compound", "amod", "nmod")) {
            Optional<Figure> found = sentence.dependents(word).stream()
                    .filter(d -> d.relation().equals(relation))
                    .filter(d -> !relation.equals("nmod")
                            || Phrase.preposition(sentence, d).equals("of")
                            || Phrase.preposition(sentence, d).equals("by"))
                    .flatMap(d -> of(sentence, d).or(() -> owner(sentence, d, steps - 1)).stream())
                    .filter(f -> !place || f.kind().equals("armed_group"))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whom a word stands for, if for anybody. */
    public Optional<Figure> of(Sentence sentence, Word word) {
        int at = word.span().start();
        Optional<Figure> found = known.get(at);
        if (found == null) {
            found = find(sentence, word);
            known.put(at, found);
        }
        return found;
    }

    private Optional<Figure> find(Sentence sentence, Word word) {
        Optional<Figure> own = ownState(sentence, word);
        if (own.isPresent()) {
            return own;
        }
        Figure mentioned = heads.get(word.span().start());
        if (mentioned != null) {
            return Optional.of(mentioned);
        }
        String low = word.form().toLowerCase(Locale.ROOT);
        if (SPEAKER.contains(low)) {
            return voice(word.span());
        }
        if (OTHERS.contains(low)) {
            Optional<Figure> caller = caller(sentence, word);
            if (caller.isPresent()) {
                return caller;
            }
            return references.of(sentence, word).filter(f -> !isOwnSide(word, f));
        }
        if (PEOPLE.contains(word.lemma()) || word.upos().equals("NUM")) {
            Optional<Figure> said = sentence.dependents(word).stream()
                    .filter(d -> d.is("appos") && d.isName())
                    .flatMap(d -> of(sentence, d).stream())
                    .findFirst();
            if (said.isPresent()) {
                return said;
            }
            return sentence.dependents(word).stream()
                    .filter(d -> d.is("nmod"))
                    .flatMap(d -> of(sentence, d).stream())
                    .findFirst();
        }
        return state(sentence, word).or(() -> group(sentence, word));
    }

    /** "His government", said of an Iraqi official: the state that he is of. */
    private Optional<Figure> ownState(Sentence sentence, Word word) {
        if (!STATE.contains(word.lemma())) {
            return Optional.empty();
        }
        return sentence.dependents(word).stream()
                .filter(d -> d.relation().equals("nmod:poss")
                        && Set.of("his", "her").contains(d.form().toLowerCase(Locale.ROOT)))
                .findFirst()
                .flatMap(d -> of(sentence, d))
                .filter(f -> !f.country().isEmpty() && !f.offices().isEmpty())
                .flatMap(f -> figures.stream()
                        .filter(s -> s.type() == Reference.STATE && s.key().equals(f.country()))
                        .findFirst()
                        .or(() -> named(f)));
    }

    /** The state that only an adjective beside somebody names: "an Iraqi official". */
    private Optional<Figure> named(Figure figure) {
        return figure.mentions().stream()
                .flatMap(m -> m.sentence().dependents(m.head()).stream().flatMap(d -> state(m.sentence(), d).stream()))
                .filter(s -> s.key().equals(figure.country()))
                .findFirst();
    }

    /** "Condemned what it called a coup": whoever condemned it. */
    private Optional<Figure> caller(Sentence sentence, Word word) {
        if (!word.relation().equals("nsubj")) {
            return Optional.empty();
        }
        Word verb = sentence.word(word.head());
        boolean called = CALLS.contains(verb.lemma()) && verb.relation().equals("acl:relcl");
        Optional<Word> what = sentence.headOf(verb)
                .filter(h -> called && h.lemma().equals("what") && !h.isRoot() && h.index() < word.index());
        return what.flatMap(w -> new Roles(sentence)
                        .of(sentence.word(w.head()), "subj").stream()
                                .filter(s -> s.index() < w.index())
                                .findFirst())
                .flatMap(s -> of(sentence, s));
    }

    /** "They want the country to go bankrupt", a minister said: whoever they are, not the state that he speaks for. */
    private boolean isOwnSide(Word word, Figure meant) {
        return THEY.contains(word.form().toLowerCase(Locale.ROOT))
                && meant.type() == Reference.STATE
                && around(word.span())
                        .filter(s -> !s.source().equals(word))
                        .map(Saying::speaker)
                        .filter(f -> f.offices().stream()
                                .anyMatch(m -> m.traits().country().equals(meant.key())
                                        || m.traits().country().isEmpty()))
                        .isPresent();
    }

    /** "Fighter planes" are no fighters'. */
    static boolean isMachine(Word noun) {
        return MACHINES.contains(noun.lemma().toLowerCase(Locale.ROOT));
    }

    /** The group that only a modifier names: "rebel positions", "guerrilla camps". */
    private Optional<Figure> group(Sentence sentence, Word word) {
        boolean modifier = (word.is("compound") || word.is("amod")) && !isMachine(sentence.word(word.head()));
        return Optional.of(word.lemma().toLowerCase(Locale.ROOT) + "s")
                .filter(plural -> modifier && !plural.equals("terrorists"))
                .flatMap(plural -> lexicon.groups().get(plural))
                .filter(g -> g.kind().equals("armed_group"))
                .map(g -> group(sentence, word, g));
    }

    private Figure group(Sentence sentence, Word word, Group group) {
        String key = "group " + group.id();
        Optional<Figure> there = figures.stream()
                .filter(f -> f.type() == Reference.GROUP && f.key().equals(key))
                .findFirst();
        if (there.isPresent()) {
            return there.get();
        }
        Traits traits = new Traits(
                key, group.kind(), "", group.sector(), "", false, "list groups/" + group.id() + " adjective");
        Figure figure = new Figure(new Mention(sentence, word, word.span(), Reference.GROUP, word.form(), traits));
        figures.add(figure);
        return figure;
    }

    private Optional<Figure> state(Sentence sentence, Word word) {
        Optional<Country.Form> form = lexicon.countries()
                .longestEndingAt(Phrase.forms(sentence), word.index() - 1)
                .map(Phrases.Found::value)
                .filter(f -> f.how() != Country.How.PEOPLE || word.is("amod") || word.is("compound"));
        return form.map(f -> state(sentence, word, f));
    }

    private Figure state(Sentence sentence, Word word, Country.Form form) {
        String code = form.country().code();
        Optional<Figure> there = figures.stream()
                .filter(f -> f.type() == Reference.STATE && f.key().equals(code))
                .findFirst();
        if (there.isPresent()) {
            return there.get();
        }
        Traits traits = new Traits(code, "state", code, "GOV", "", false, "list countries/" + code + " adjective");
        Figure figure = new Figure(new Mention(
                sentence, word, word.span(), Reference.STATE, form.country().name(), traits));
        figures.add(figure);
        return figure;
    }
}
