package org.demarche.app.pages.stands;

import java.util.List;
import org.demarche.app.pages.Words;

/**
 * Where one party stands on one issue.
 *
 * @param stands the latest one in its own voice first, then what others say of it
 * @param more how many others say something of it too that is not among these
 * @param was the stances at the day that is compared with, where they differ; empty otherwise
 */
public record Cell(String partyId, String party, String partyLink, List<Stand> stands, int more, List<String> was) {

    /**
     * A stance with its words.
     *
     * @param according whose account it is; empty for the party's own
     * @param age {@code new}, {@code recent} or {@code old}, against the latest day shown
     */
    public record Stand(String stance, String according, String day, String age, List<Quote> quotes) {

        /** {@code for}, {@code against} or {@code between}. */
        public String side() {
            return Words.side(stance);
        }

        public String dayWords() {
            return Words.day(day);
        }

        public String ageWords() {
            return switch (age) {
                case "new" -> "within a week";
                case "recent" -> "within a month";
                default -> "older than a month";
            };
        }
    }

    /** Words that a stance rests on. */
    public record Quote(
            String words, String link, String source, String day, String according, String checked, String because) {}

    public boolean isEmpty() {
        return stands.isEmpty();
    }
}
