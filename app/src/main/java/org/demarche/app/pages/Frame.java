package org.demarche.app.pages;

import java.util.List;

/**
 * What every page has around it: its title, its address and what belongs to the visitor.
 *
 * @param theme {@code light}, {@code dark}, or empty for what the machine prefers
 * @param token what a change must carry
 * @param ledger the name of the ledger's file
 */
public record Frame(String title, Address address, String theme, String token, boolean readOnly, String ledger) {

    /**
     * A page in the navigation.
     *
     * @param keys what to press for it; empty where there is nothing
     */
    public record Place(String path, String name, String keys) {}

    /** The pages in the order of the navigation. A page that is added is added here. */
    public static final List<Place> PLACES = List.of(
            new Place("/", "Desk", "g d"),
            new Place("/reports", "Reports", "g r"),
            new Place("/parties", "Parties", "g a"),
            new Place("/positions", "Positions", "g p"),
            new Place("/timeline", "Timeline", "g t"),
            new Place("/map", "Map", "g m"),
            new Place("/network", "Network", "g n"),
            new Place("/review", "Review", "g v"),
            new Place("/search", "Search", "/"),
            new Place("/export", "Export", "g e"),
            new Place("/help", "Help", "?"));

    /** Whether there is a page of this path. */
    static boolean has(String path) {
        return PLACES.stream().anyMatch(p -> p.path().equals(path));
    }

    /** The navigation. */
    public List<Place> places() {
        return PLACES;
    }

    /** Whether the place is where the visitor is, or the room around it. */
    public boolean isHere(Place place) {
        String path = address.path();
        boolean issue = place.path().equals("/positions") && path.startsWith("/issues/");
        return path.equals(place.path()) || issue || (place.path().length() > 1 && path.startsWith(place.path() + "/"));
    }

    /** The address of a file that ships with the pages; it changes when the file does. */
    public String asset(String name) {
        return Assets.link(name);
    }

    /** Whether this page has a table at the same address. */
    public boolean hasTwins() {
        return !address.path().equals("/help") && !address.path().startsWith("/help/") && !title.startsWith("Not ");
    }

    public String json() {
        return address.link(Form.JSON);
    }

    public String csv() {
        return address.link(Form.CSV);
    }
}
