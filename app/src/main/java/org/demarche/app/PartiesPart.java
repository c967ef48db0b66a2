package org.demarche.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.record.Findings;
import org.demarche.record.Party;
import org.demarche.report.Span;

/** WHO: the sides of a report, each with the people who speak for it, those first that take part in most. */
final class PartiesPart {

    private static final int NAME = 30;
    private static final int KIND = 16;
    private static final int ID = 5;
    private static final int OTHERS = 4;
    private static final Set<String> PRONOUNS = Set.of(
            "he",
            "him",
            "his",
            "she",
            "her",
            "hers",
            "they",
            "them",
            "their",
            "theirs",
            "it",
            "its",
            "i",
            "me",
            "my",
            "we",
            "us",
            "our",
            "ours",
            "you",
            "your",
            "who",
            "whom",
            "whose",
            "which",
            "that",
            "himself",
            "herself",
            "itself",
            "themselves");

    private final Findings findings;
    private final Wording wording;
    private final boolean offsets;
    private final Map<String, Integer> shares = new TreeMap<>();

    PartiesPart(Findings findings, Wording wording, boolean offsets) {
        this.findings = findings;
        this.wording = wording;
        this.offsets = offsets;
        takingPart().forEach(id -> shares.merge(id, 1, Integer::sum));
    }

    /** The ids of who takes part, once for each item. */
    private Stream<String> takingPart() {
        Stream<String> statements =
                findings.statements().stream().flatMap(s -> Stream.concat(Stream.of(s.source()), s.via().stream()));
        Stream<String> events = findings.events().stream()
                .flatMap(e -> Stream.of(
                                e.actors(),
                                e.recipients(),
                                e.reportedBy().stream().toList())
                        .flatMap(List::stream)
                        .distinct());
        Stream<String> positions =
                findings.positions().stream().flatMap(p -> Stream.concat(Stream.of(p.holder()), p.statedBy().stream()));
        Stream<String> relations = findings.relations().stream().flatMap(r -> Stream.of(r.a(), r.b()));
        return Stream.of(statements, events, positions, relations).flatMap(s -> s);
    }

    void print(Layout page) {
        page.heading("WHO");
        if (findings.parties().isEmpty()) {
            page.line("  nobody found");
        }
        Map<String, List<Party>> sides = new LinkedHashMap<>();
        findings.parties()
                .forEach(p -> sides.computeIfAbsent(wording.side(p).id(), k -> new ArrayList<>())
                        .add(p));
        sides.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        e -> -e.getValue().stream().mapToInt(this::share).sum()))
                .forEach(e -> side(page, wording.known(e.getKey()), e.getValue()));
    }

    private int share(Party party) {
        return shares.getOrDefault(party.id(), 0);
    }

    private void side(Layout page, Party side, List<Party> all) {
        List<String> told = new ArrayList<>();
        if (side.unnamed()) {
            told.add("not named");
        }
        if (!side.role().isEmpty()) {
            told.add(Wording.clean(side.role()));
        }
        if (side.kind() != Party.Kind.PERSON) {
            side.of().ifPresent(of -> told.add("of " + wording.name(wording.known(of))));
        }
        all.stream()
                .filter(p -> !p.id().equals(side.id()))
                .sorted(Comparator.comparingInt(p -> -share(p)))
                .forEach(p -> told.add(person(p, side)));
        List<String> others = others(side);
        if (!others.isEmpty()) {
            told.add("also " + others.stream().map(Wording::quoted).collect(Collectors.joining(", ")));
        }
        page.row(
                new Layout.Cell(2, ""),
                new Layout.Cell(ID, Wording.id(side.id())),
                new Layout.Cell(NAME, dots(wording.name(side))),
                new Layout.Cell(KIND, side.kind().word().replace('_', ' ')),
                new Layout.Cell(Layout.WIDTH - 2 - ID - NAME - KIND, String.join("; ", told) + at(side)));
    }

    private String person(Party person, Party side) {
        String role = Wording.clean(person.role());
        String called = person.unnamed() && !role.isEmpty() ? role : wording.name(person);
        List<String> told = new ArrayList<>(List.of(Wording.id(person.id()) + " " + called));
        if (person.unnamed()) {
            told.add("not named");
        } else if (!role.isEmpty()) {
            told.add(role);
        }
        person.of()
                .filter(of -> !of.equals(side.id()))
                .ifPresent(of -> told.add("for " + wording.name(wording.known(of))));
        return String.join(", ", told) + at(person);
    }

    private String at(Party party) {
        return offsets ? "   " + wording.at(party.mentions()) : "";
    }

    /** What else it is called; neither pronouns nor the name with more or less around it. */
    private List<String> others(Party party) {
        Map<String, String> out = new LinkedHashMap<>();
        Set<String> known = new LinkedHashSet<>(Set.of(bare(party.name())));
        for (Span mention : party.mentions()) {
            String words = wording.words(mention);
            String bare = bare(words);
            boolean part = bare(party.name()).contains(bare) || bare.contains(bare(party.name()));
            if (!part && !PRONOUNS.contains(bare) && Layout.length(words) < 60 && known.add(bare)) {
                out.put(bare, words);
            }
        }
        return out.values().stream().limit(OTHERS).toList();
    }

    private static String bare(String name) {
        return Wording.clean(name)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(the|a|an) ", "")
                .replaceFirst("['’]s?$", "");
    }

    private static String dots(String name) {
        String shortened = Wording.shortened(name, 2 * NAME - 4);
        int room = NAME - 2 - Layout.length(shortened);
        return room > 1 ? shortened + " " + ".".repeat(room) : shortened;
    }
}
