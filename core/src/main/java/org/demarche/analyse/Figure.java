package org.demarche.analyse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.demarche.report.Span;

/**
 * Somebody who may turn out to be a party: mentions that stand for one and the same.
 *
 * <p>Grows while a report is read, and is used by one thread only.
 */
public final class Figure {

    /** A name of which the model alone knows what it is. */
    private static final Pattern OPEN = Pattern.compile("model name/[A-Z]+");

    private final List<Mention> mentions = new ArrayList<>();
    private final List<String> joins = new ArrayList<>();

    private final List<Span> pronouns = new ArrayList<>();
    private Optional<Figure> owner = Optional.empty();

    Figure(Mention first) {
        mentions.add(first);
    }

    /** @param because why the mention is this figure's */
    void add(Mention mention, String because) {
        mentions.add(mention);
        if (!joins.contains(because)) {
            joins.add(because);
        }
    }

    void absorb(Figure other, String because) {
        other.mentions.forEach(m -> add(m, because));
        other.joins.stream().filter(j -> !joins.contains(j)).forEach(joins::add);
        mentions.sort(Comparator.comparingInt(Mention::start));
    }

    /** Where pronouns stand for it. */
    List<Span> pronouns() {
        return List.copyOf(pronouns);
    }

    void pronoun(Span span) {
        pronouns.add(span);
    }

    /** Whose it is by a pronoun: hers in "her lawyer". */
    Optional<Figure> owner() {
        return owner;
    }

    void owner(Figure figure) {
        owner = Optional.of(figure);
    }

    public List<Mention> mentions() {
        return List.copyOf(mentions);
    }

    public Mention first() {
        return mentions.get(0);
    }

    Mention last() {
        return mentions.get(mentions.size() - 1);
    }

    /** The type that says most about who it is. */
    public Mention.Reference type() {
        return mentions.stream()
                .map(Mention::type)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The longest name; where it has none, the words of the first mention. */
    public String name() {
        Mention.Reference type = type();
        return mentions.stream()
                .filter(m -> m.type() == type)
                .map(Mention::name)
                .reduce((a, b) ->
                        b.length() > a.length() && type != Mention.Reference.GROUP && type != Mention.Reference.ROLE
                                ? b
                                : a)
                .orElseThrow();
    }

    public String key() {
        return mentions.stream()
                .filter(m -> m.type() == type())
                .findFirst()
                .orElseThrow()
                .traits()
                .key();
    }

    public String kind() {
        Mention.Reference type = type();
        Optional<Mention> said = said();
        if (said.isPresent()) {
            return said.get().traits().kind();
        }
        return mentions.stream()
                .filter(m -> m.type() == type && !m.traits().kind().isEmpty())
                .map(m -> m.traits().kind())
                .findFirst()
                .orElse("organisation");
    }

    /** The noun that a body is said to be, where its name alone tells nothing: "Orbex, a mining company". */
    private Optional<Mention> said() {
        boolean open = type() == Mention.Reference.BODY
                && mentions.stream()
                        .filter(m -> m.type() == Mention.Reference.BODY)
                        .allMatch(m -> OPEN.matcher(m.traits().because()).matches());
        return !open
                ? Optional.empty()
                : mentions.stream()
                        .filter(m -> m.type() == Mention.Reference.GROUP
                                && !m.isPlural()
                                && !m.traits().sector().isEmpty()
                                && !m.traits().kind().equals("population"))
                        .findFirst();
    }

    public String country() {
        return mostFrequent(mentions.stream().map(m -> m.traits().country()).toList());
    }

    public String sector() {
        Mention.Reference type = type();
        Optional<Mention> said = said();
        if (said.isPresent()) {
            return said.get().traits().sector();
        }
        String own = mostFrequent(mentions.stream()
                .filter(m -> m.type() == type)
                .map(m -> m.traits().sector())
                .toList());
        return own.isEmpty()
                ? mostFrequent(mentions.stream().map(m -> m.traits().sector()).toList())
                : own;
    }

    /** Whether nothing said of it gives it a side that it acts for. */
    public boolean isAlone() {
        return offices().isEmpty() && !Set.of("GOV", "MIL", "COP").contains(sector());
    }

    /** The words of its office; empty where it has none. */
    String role() {
        return mentions.stream()
                .map(m -> m.traits().role())
                .filter(r -> !r.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The mention that tells its office, where it speaks for somebody. */
    List<Mention> offices() {
        return mentions.stream().filter(m -> m.traits().serves()).toList();
    }

    String because() {
        String source = mentions.stream()
                .filter(m -> m.type() == type())
                .findFirst()
                .orElseThrow()
                .traits()
                .because();
        return joins.isEmpty() ? source : source + " · joined by " + String.join(", ", joins);
    }

    private static String mostFrequent(List<String> values) {
        Map<String, Integer> counts = new TreeMap<>();
        values.stream().filter(v -> !v.isEmpty()).forEach(v -> counts.merge(v, 1, Integer::sum));
        Optional<Map.Entry<String, Integer>> best = counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(e -> -values.indexOf(e.getKey())));
        return best.map(Map.Entry::getKey).orElse("");
    }
}
