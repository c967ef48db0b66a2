package org.demarche.analyse.positions;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.record.Party;

/**
 * For whom a person speaks who takes a stand.
 *
 * <p>A minister states his country's position. A mayor, a judge, a deputy, a president-elect states his own, and so does a president in a quarrel at home, where
 * others of his country stand against him or beside him in their own name and nobody from outside has a say: the country is divided then.
 */
final class Voices {

    private static final Set<String> OWN_SECTORS =
            Set.of("LEG", "JUD", "OPP", "CVL", "NGO", "BUS", "JRN", "COP", "CRM");
    private static final Set<String> OWN_ROLES = Set.of(
            "mayor",
            "governor",
            "councillor",
            "judge",
            "prosecutor",
            "senator",
            "lawmaker",
            "deputy",
            "congressman",
            "congresswoman",
            "representative",
            "candidate",
            "nominee",
            "elect",
            "former",
            "ex",
            "commissioner",
            "professor",
            "archbishop",
            "opposition");
    private static final Set<String> OWN_OFFICES = Set.of("first minister", "chief minister", "vice president-elect");
    private static final Set<String> MEMBERS = Set.of("member", "mp", "deputy", "lawmaker", "senator", "delegate");

    private final Map<String, Party> parties;
    private final Set<String> divided;

    /** @param holders the parties that take a stand in the report */
    Voices(Map<String, Party> parties, Set<String> holders) {
        this.parties = parties;
        this.divided = divided(holders);
    }

    /** The party whose position it is. */
    String side(String id) {
        String at = id;
        Set<String> seen = new LinkedHashSet<>();
        while (seen.add(at)) {
            Optional<String> up = Optional.ofNullable(parties.get(at)).flatMap(this::above);
            if (up.isEmpty()) {
                return at;
            }
            at = up.get();
        }
        return at;
    }

    private Optional<String> above(Party person) {
        return person.of()
                .flatMap(o -> Optional.ofNullable(parties.get(o)))
                .filter(of -> isOffice(person, of) || (person.kind() == Party.Kind.PERSON && speaksFor(person, of)))
                .map(Party::id);
    }

    /** A ministry, an embassy: its words are its state's. */
    private static boolean isOffice(Party party, Party of) {
        return party.kind() == Party.Kind.ORGANISATION && party.sector().equals("GOV") && of.kind() == Party.Kind.STATE;
    }

    private boolean speaksFor(Party person, Party of) {
        if (of.sector().equals("LEG")) {
            return words(person.role()).stream().noneMatch(MEMBERS::contains);
        }
        return of.kind() != Party.Kind.STATE || (mayStandFor(person) && !divided.contains(of.country()));
    }

    /** Whether his office is one that a country speaks by. */
    private static boolean mayStandFor(Party person) {
        String role = person.role().toLowerCase(Locale.ROOT);
        Set<String> words = words(role);
        boolean own = words.stream().anyMatch(OWN_ROLES::contains) && !words.contains("general");
        return !own && OWN_OFFICES.stream().noneMatch(role::contains) && !OWN_SECTORS.contains(person.sector());
    }

    /** The countries whose own people alone take a stand, in more than one name. */
    private Set<String> divided(Set<String> holders) {
        Set<String> countries = new TreeSet<>();
        boolean stranger = false;
        Set<String> own = new LinkedHashSet<>();
        for (String id : holders) {
            Party party = parties.get(id);
            if (party == null) {
                continue;
            }
            countries.add(party.country());
            stranger |= party.sector().equals("IGO");
            Optional<Party> of = party.of().flatMap(o -> Optional.ofNullable(parties.get(o)));
            boolean state = party.kind() == Party.Kind.STATE
                    || of.filter(o -> o.kind() == Party.Kind.STATE && mayStandFor(party))
                            .isPresent();
            own.addAll(state ? Set.of() : Set.of(id));
        }
        countries.remove("");
        return stranger || countries.size() != 1 || own.isEmpty() ? Set.of() : countries;
    }

    private static Set<String> words(String role) {
        return new TreeSet<>(Arrays.asList(role.toLowerCase(Locale.ROOT).split("[^a-z]+")));
    }
}
