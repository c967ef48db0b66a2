package org.demarche.analyse.places;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.demarche.report.Span;

/**
 * Says which of its candidates each name of a report stands for.
 *
 * <p>A report is about few corners of the world, and its names explain each other. In "Fire crews from Tripoli and Sidon" the second name
 * tells that the first is the Lebanese town, though the Libyan one is larger; in "Paris, Texas" the region beside it does. So names that
 * are written alike and have the same region beside them form one group with one sense. Each candidate of a group starts from how many people
 * live there, and gains by: a region or country right beside the name that it lies in; a region named elsewhere in the report that it lies in;
 * how much of the report is about its country; how near the other groups' present senses are. Senses are weighed anew a few times, until the
 * groups agree.
 */
final class Resolution {

    /**
     * How much each kind of evidence counts beside the logarithm of how many people live somewhere.
     *
     * @param prior of a candidate by itself
     * @param beside a larger place right after the name
     * @param region a larger place anywhere in the report
     * @param share of the report's words for countries
     * @param named whether the report names the country at all
     * @param kin the share of the other places that lie in the same region
     * @param near how near others lie
     * @param reach kilometres at which nearness has fallen to a third
     * @param kind a word such as "province" or "city" after the name
     */
    record Scales(
            double prior,
            double beside,
            double region,
            double share,
            double named,
            double kin,
            double near,
            double reach,
            double kind) {

        static final Scales TUNED = new Scales(0.75, 4, 1.2, 1.5, 0.5, 1, 1.2, 120, 3);
    }

    private static final int ROUNDS = 3;
    private static final int MOST_GROUPS = 150;
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:,|\\()\\s*(?:in |the |in the )?|,? in (?:the )?|\\s+");
    private static final Pattern AREA_AFTER = Pattern.compile(
            "^[ -](?:province|region|state|oblast|governorate|district|county|prefecture|parish|department)\\b.*",
            Pattern.DOTALL);
    private static final Pattern TOWN_AFTER = Pattern.compile("^[ -](?:city|town|village|suburb)\\b.*", Pattern.DOTALL);
    private static final Pattern TOWN_BEFORE =
            Pattern.compile(".*\\b(?:city|town|village|suburb|capital) of $", Pattern.DOTALL);
    private static final Pattern AREA_BEFORE =
            Pattern.compile(".*\\b(?:province|region|state|governorate|district|county) of $", Pattern.DOTALL);
    private static final int LOOK = 24;
    private static final double SMALL = 5.2;
    private static final int ABOUT = 3;
    private static final double FAR = 5;
    private static final int LIKELY = 12;
    private static final double DOUBT = 0.4;

    private final String text;
    private final Candidates candidates;
    private final Map<String, Integer> countries;
    private final Scales scales;
    private final List<Group> groups = new ArrayList<>();

    /** @param countries how often adjectives and peoples in the report point to each country */
    Resolution(String text, Candidates candidates, Map<String, Integer> countries, Scales scales) {
        this.text = text;
        this.candidates = candidates;
        this.countries = countries;
        this.scales = scales;
    }

    /** Names that are written alike and stand beside the same larger place. */
    private static final class Group {
        private final List<Spot> candidates;
        private final Optional<Group> beside;
        private final String key;
        private int size;
        private int areas;
        private int towns;
        private boolean larger;
        private boolean stray;
        private Optional<Spot> sense;
        private final List<double[]> units;

        Group(String key, List<Spot> candidates, Optional<Group> beside) {
            this.key = key;
            this.candidates = candidates;
            this.beside = beside;
            this.sense = candidates.stream().findFirst();
            this.units = candidates.stream().map(Spot::unit).toList();
        }
    }

    /** What each name stands for, in the order given; empty where nobody knows it. */
    List<Optional<Spot>> of(List<Span> names) {
        List<Group> mine = group(names);
        for (int round = 0; round < ROUNDS; round++) {
            Weighing weighing = new Weighing(round == 0);
            groups.forEach(weighing::settle);
        }
        List<Optional<Spot>> out = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String words = names.get(i).of(text);
            Group group = mine.get(i);
            out.add(group.sense
                    .filter(s -> !group.stray)
                    .or(() -> group.beside.flatMap(g -> g.sense).map(s -> s.holding(words))));
        }
        return out;
    }

    /** The group of each name; read from the right, so that a name's larger neighbour has its group first. */
    private List<Group> group(List<Span> names) {
        Map<String, List<Spot>> looked = new TreeMap<>();
        Map<String, Group> byKey = new LinkedHashMap<>();
        List<Group> out =
                new ArrayList<>(Collections.nCopies(names.size(), new Group("", List.of(), Optional.empty())));
        for (int i = names.size() - 1; i >= 0; i--) {
            Span span = names.get(i);
            List<Spot> found = looked.computeIfAbsent(span.of(text), candidates::of);
            Optional<Group> beside = i + 1 < names.size() && touches(span, names.get(i + 1))
                    ? Optional.of(out.get(i + 1)).filter(g -> found.isEmpty() || explains(found, g))
                    : Optional.empty();
            String key = Gazetteer.key(span.of(text));
            String full = key + beside.map(g -> "|" + g.key).orElse("");
            Group group = byKey.computeIfAbsent(full, k -> new Group(key, found, beside));
            beside.ifPresent(g -> g.larger = true);
            count(group, span);
            out.set(i, group);
        }
        byKey.values().stream().limit(MOST_GROUPS).forEach(groups::add);
        return out;
    }

    private boolean touches(Span first, Span second) {
        return second.start() >= first.end()
                && second.start() - first.end() < LOOK
                && BETWEEN.matcher(text.substring(first.end(), second.start())).matches();
    }

    private static boolean explains(List<Spot> found, Group larger) {
        return found.stream().anyMatch(c -> larger.candidates.stream().anyMatch(c::isInside));
    }

    private void count(Group group, Span span) {
        group.size++;
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + LOOK));
        String before = text.substring(Math.max(0, span.start() - LOOK), span.start());
        group.areas += AREA_AFTER.matcher(after).matches()
                        || AREA_BEFORE.matcher(before).matches()
                ? 1
                : 0;
        group.towns += TOWN_AFTER.matcher(after).matches()
                        || TOWN_BEFORE.matcher(before).matches()
                ? 1
                : 0;
    }

    /** One round: what the present senses of all groups say about each candidate. */
    private final class Weighing {
        private final Map<String, Double> weights = new TreeMap<>();
        private final Map<String, Integer> regions = new TreeMap<>();
        private final boolean first;
        private double total = 1;
        private int local;

        /** @param first whether senses are only guesses, so that all candidates of the others count */
        Weighing(boolean first) {
            this.first = first;
            countries.forEach(this::add);
            for (Group group : groups) {
                group.sense.ifPresent(s -> add(s.country(), group.size));
                group.sense.filter(s -> s.kind().isLocal()).ifPresent(s -> {
                    regions.merge(region(s), 1, Integer::sum);
                    local++;
                });
            }
        }

        private void add(String country, double weight) {
            if (!country.isEmpty()) {
                weights.merge(country, weight, Double::sum);
                total += weight;
            }
        }

        void settle(Group group) {
            double best = Double.NEGATIVE_INFINITY;
            int sense = -1;
            for (int i = 0; i < group.candidates.size(); i++) {
                Spot candidate = group.candidates.get(i);
                double score =
                        scales.prior() * candidate.prior() + context(group, candidate) + scales.near() * near(group, i);
                if (score > best) {
                    best = score;
                    sense = i;
                }
            }
            if (sense >= 0) {
                group.stray = strays(group, sense);
                group.sense = Optional.of(group.candidates.get(sense));
            }
        }

        /** Whether a small place lies where nothing else of the report does, though the report tells where it is about. */
        private boolean strays(Group group, int candidate) {
            Spot spot = group.candidates.get(candidate);
            boolean alone = weights.getOrDefault(spot.country(), 0.0) <= group.size && near(group, candidate) < 0.02;
            boolean elsewhere = total - 1 - group.size >= ABOUT;
            return spot.kind().isLocal() && spot.prior() < SMALL && alone && elsewhere && group.beside.isEmpty();
        }

        private double context(Group group, Spot spot) {
            boolean self =
                    group.sense.filter(s -> s.country().equals(spot.country())).isPresent();
            double weight = weights.getOrDefault(spot.country(), 0.0) - (self ? group.size : 0);
            double out = scales.share() * weight / Math.max(1, total - group.size) + (weight > 0 ? scales.named() : 0);
            out += scales.kin() * kin(group, spot);
            out += group.beside.filter(g -> isIn(spot, g)).isPresent() ? scales.beside() : 0;
            out += group.larger && holds(group, spot) ? scales.beside() / 2 : 0;
            out += group.beside.isEmpty() && named(group, spot) ? scales.region() : 0;
            boolean area = spot.kind() == Spot.Kind.REGION || spot.kind() == Spot.Kind.DISTRICT;
            out += area ? scales.kind() * group.areas / group.size : 0;
            out += spot.kind() == Spot.Kind.TOWN ? scales.kind() * group.towns / group.size : 0;
            return out;
        }

        private static boolean isIn(Spot spot, Group larger) {
            return larger.candidates.stream().anyMatch(spot::isInside);
        }

        /** Whether a name that stands before this one lies in it. */
        private boolean holds(Group group, Spot spot) {
            return groups.stream()
                    .filter(g -> g.beside.filter(b -> b == group).isPresent())
                    .anyMatch(g -> g.candidates.stream().limit(5).anyMatch(c -> c.isInside(spot)));
        }

        /** Whether the report names the region that this one lies in, or tells elsewhere which of its name is meant. */
        private boolean named(Group group, Spot spot) {
            return groups.stream()
                    .filter(g -> g != group)
                    .anyMatch(g -> g.sense
                            .filter(s -> (s.kind() != Spot.Kind.COUNTRY && spot.isInside(s))
                                    || (told(g, group) && s.equals(spot)))
                            .isPresent());
        }

        private static boolean told(Group other, Group group) {
            return other.beside.isPresent() && other.key.equals(group.key);
        }

        private static String region(Spot spot) {
            String own = spot.kind() == Spot.Kind.REGION ? Gazetteer.bare(spot.name()) : spot.region();
            return own.isEmpty() ? "" : spot.country() + " " + own;
        }

        /** The share of the others that lie in the same region. */
        private double kin(Group group, Spot spot) {
            String region = region(spot);
            if (first || region.isEmpty() || !spot.kind().isLocal()) {
                return 0;
            }
            boolean self = group.sense.filter(s -> s.kind().isLocal()).isPresent();
            boolean same = self
                    && group.sense.map(Weighing::region).filter(region::equals).isPresent();
            double others = regions.getOrDefault(region, 0) - (same ? 1 : 0);
            return others / Math.max(1, local - (self ? 1 : 0));
        }

        private double near(Group group, int candidate) {
            Spot spot = group.candidates.get(candidate);
            if (!spot.kind().isLocal()) {
                return 0;
            }
            double out = 0;
            for (Group other : groups) {
                if (!other.key.equals(group.key)) {
                    out += first ? nearest(other, group.units.get(candidate)) : nearness(other, spot);
                }
            }
            return Math.min(2, out);
        }

        private double nearness(Group other, Spot spot) {
            return other.sense
                    .filter(s -> s.kind().isLocal())
                    .map(s -> Math.exp(-spot.distance(s) / scales.reach()))
                    .orElse(0.0);
        }

        /** How near any likely candidate of the other lies. */
        private double nearest(Group other, double[] from) {
            double best = 0;
            for (int i = 0; i < Math.min(LIKELY, other.candidates.size()); i++) {
                Spot spot = other.candidates.get(i);
                double far = Spot.kilometres(from, other.units.get(i)) / scales.reach();
                if (far < FAR && spot.kind().isLocal()) {
                    double doubt = other.candidates.get(0).prior() - spot.prior();
                    best = Math.max(best, Math.exp(-far - DOUBT * doubt));
                }
            }
            return best;
        }
    }
}
