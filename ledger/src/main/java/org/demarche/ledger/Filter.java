package org.demarche.ledger;

/**
 * Which part of the ledger a list shows; what is empty does not narrow it.
 *
 * @param party id or name
 * @param issue id, or words of its label
 * @param place name of a place, or a country's code
 * @param since first day, YYYY-MM-DD
 * @param until last day
 * @param status of events; for positions the stance
 * @param source name of a source
 * @param checked only what a person accepted
 * @param minSources at least so many sources
 * @param limit at most so many rows; zero for all
 */
public record Filter(
        String party,
        String issue,
        String place,
        String since,
        String until,
        String status,
        String source,
        boolean checked,
        int minSources,
        int limit) {

    /** Everything. */
    public static final Filter ALL = new Filter("", "", "", "", "", "", "", false, 0, 0);

    /** The same for another party. */
    public Filter party(String other) {
        return new Filter(other, issue, place, since, until, status, source, checked, minSources, limit);
    }

    /** The same for another issue. */
    public Filter issue(String other) {
        return new Filter(party, other, place, since, until, status, source, checked, minSources, limit);
    }

    /** The same with another limit. */
    public Filter limited(int most) {
        return new Filter(party, issue, place, since, until, status, source, checked, minSources, most);
    }

    /** The same, whether a person accepted it or not. */
    Filter checkedToo() {
        return new Filter(party, issue, place, since, until, status, source, false, minSources, limit);
    }
}
