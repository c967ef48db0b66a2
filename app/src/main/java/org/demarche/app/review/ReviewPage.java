package org.demarche.app.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.Message;
import org.demarche.app.pages.Address;
import org.demarche.app.pages.Cache;
import org.demarche.app.pages.Facet;
import org.demarche.app.pages.Page;
import org.demarche.app.pages.Refusal;
import org.demarche.app.pages.Rows;
import org.demarche.app.pages.Sheet;
import org.demarche.ledger.Correction;
import org.demarche.ledger.Finds.Thing;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Waiting;

/**
 * {@code /review}: what waits for a person's eye, one card at a time. {@code skip} is how many are left for later, {@code kind} which decisions to show,
 * {@code id} one thing, whether it waits or not.
 */
public final class ReviewPage implements Page {

    private static final int LATEST = 10;

    private final Cache cache;

    public ReviewPage(Cache cache) {
        this.cache = cache;
    }

    /**
     * A decision that was made.
     *
     * @param words what it was about
     * @param link to its card, to decide anew
     */
    public record Made(long no, String act, String kind, String words, String author, String time, String link) {}

    /**
     * What the template shows.
     *
     * @param card empty list where nothing waits
     * @param left how many wait of this kind
     * @param author who decides, as far as told
     * @param next the link to the next; empty for a card outside of the queue
     */
    public record Model(
            List<Card> card,
            long left,
            long place,
            String author,
            String kind,
            String next,
            String back,
            List<Made> made,
            List<Facet> facets) {}

    @Override
    public Sheet sheet(Ledger ledger, Address address) {
        Waiting waiting = ledger.lists().waiting();
        String kind = kind(address);
        Map<String, Long> counts = cache.get("queue", waiting::counts);
        long left = counts.entrySet().stream()
                .filter(e -> kind.isEmpty() || e.getKey().equals(kind))
                .mapToLong(Map.Entry::getValue)
                .sum();
        long place = Math.min(address.number("skip", 0), Math.max(0, left - 1));
        Optional<Thing> first = waiting.at(kind, place);
        Optional<Thing> thing = address.get("id").isEmpty() ? first : named(ledger, address);
        long next = thing.equals(first) ? place + 1 : place;
        Map<String, Long> choices = new LinkedHashMap<>(counts);
        Model model = new Model(
                thing.flatMap(t -> Card.of(ledger, t)).stream().toList(),
                left,
                place,
                author(address),
                kind,
                address.without("id").with("skip", Long.toString(next)).link(),
                address.without("id")
                        .with("skip", Long.toString(Math.max(0, place - 1)))
                        .link(),
                made(ledger, waiting, address),
                List.of(Facet.of(address.without("skip").without("id"), "kind", "What waits", choices)
                        .named(Map.of(
                                "merge",
                                "joins of reports",
                                "position",
                                "second-hand positions",
                                "event",
                                "events of one report"))));
        return new Sheet("Review", "review", model);
    }

    private static String kind(Address address) {
        String kind = address.get("kind");
        if (!kind.isEmpty() && !Waiting.KINDS.contains(kind)) {
            throw new Refusal(400, Message.DM_122, "kind", "it is merge, position or event");
        }
        return kind;
    }

    private static Optional<Thing> named(Ledger ledger, Address address) {
        Optional<Thing> thing = ledger.lists().finds().thing(address.word("id"));
        if (thing.isEmpty()) {
            throw new Refusal(404, Message.DM_121, address.get("id"), "party, event or position");
        }
        return thing;
    }

    private static String author(Address address) {
        String given = address.word("author");
        return given.isEmpty() ? System.getProperty("user.name", "") : given;
    }

    private static List<Made> made(Ledger ledger, Waiting waiting, Address address) {
        List<Made> out = new ArrayList<>();
        for (Correction c : waiting.latest(LATEST)) {
            Optional<Thing> thing = waiting.of(c);
            String words =
                    thing.flatMap(t -> Card.of(ledger, t)).map(Card::claim).orElse(c.target());
            String act = c.act().word() + (c.value().isEmpty() ? "" : " " + c.value());
            String link =
                    address.with("id", thing.map(Thing::id).orElse(c.target())).link();
            out.add(new Made(c.no(), act, c.kind(), words, c.author(), c.time(), link));
        }
        return out;
    }

    @Override
    public Rows rows(Ledger ledger, Address address) {
        String kind = kind(address);
        Waiting waiting = ledger.lists().waiting();
        long all = cache.get("queue", waiting::counts).entrySet().stream()
                .filter(e -> kind.isEmpty() || e.getKey().equals(kind))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return Rows.of(waiting.list(kind, address.limit(200)), "", all);
    }
}
