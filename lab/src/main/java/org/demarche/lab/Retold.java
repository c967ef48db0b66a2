package org.demarche.lab;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.demarche.ledger.Recorded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records made out of records: the same report on another day, with other names and other words, so that a ledger of any size can be filled
 * without reading anything.
 *
 * <p>A word always gives way to one of its own length, so that every span stays right: names to names made of the same letters turned, a
 * third of the longer common words to others of the given reports. Of ten records made, six are news of their own, three tell the news
 * before them in other words, and one is its copy in another paper.
 */
final class Retold {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d\\d-\\d\\d");
    private static final Set<String> DAYS = Set.of("published", "start", "end", "from", "to", "since");
    private static final Set<String> WORDS = Set.of("text", "title", "name", "role", "words", "label", "condition");
    private static final String VOWELS = "aeiou";
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final int SPREAD = 3650;
    private static final int PAPERS = 40;
    private static final int FACES = 40;
    private static final int SHORTEST = 5;

    private final List<JsonNode> records = new ArrayList<>();
    private final List<Set<String>> names = new ArrayList<>();
    private final Map<Integer, List<String>> vocabulary = new TreeMap<>();
    private final LocalDate from;

    /** @param from the first day of the records made; they lie in the ten years after it */
    Retold(List<String> given, LocalDate from) {
        this.from = from;
        Map<Integer, Set<String>> words = new TreeMap<>();
        for (String json : given) {
            JsonNode record = MAPPER.readTree(json);
            records.add(record);
            names.add(names(record));
            WORD.matcher(record.path("report").path("text").asString(""))
                    .results()
                    .map(MatchResult::group)
                    .filter(Retold::isCommon)
                    .forEach(w -> words.computeIfAbsent(w.length(), k -> new TreeSet<>())
                            .add(w));
        }
        words.forEach((length, all) -> vocabulary.put(length, List.copyOf(all)));
    }

    private static boolean isCommon(String word) {
        return word.length() >= SHORTEST && Character.isLowerCase(word.charAt(0));
    }

    /** The words of names that no list knows. */
    private static Set<String> names(JsonNode record) {
        Set<String> out = new TreeSet<>();
        for (JsonNode party : record.path("parties")) {
            if (party.path("because").asString("").startsWith("model name")) {
                WORD.matcher(party.path("name").asString(""))
                        .results()
                        .map(MatchResult::group)
                        .filter(w -> w.length() > 3 && Character.isUpperCase(w.charAt(0)))
                        .forEach(out::add);
            }
        }
        return out;
    }

    /** How one record differs from the one it is made of. */
    private record Turn(int number, int story, int face, int telling, long shift) {}

    /** The record of this number, the same each time. */
    Recorded get(int number) {
        int place = number % 10;
        int story = place == 7 || place == 8 || place == 9 ? number - (place - 6) : number;
        SplittableRandom chance = new SplittableRandom(story * 31L + 7);
        int seed = chance.nextInt(records.size());
        JsonNode record = records.get(seed);
        LocalDate day = day(record);
        long shift = from.plusDays(chance.nextInt(SPREAD)).toEpochDay() - day.toEpochDay();
        int telling = place == 9 ? story : number;
        Turn turn = new Turn(number, story, chance.nextInt(FACES), telling, shift);
        ObjectNode out = (ObjectNode) changed(record, turn, names.get(seed));
        ObjectNode report = (ObjectNode) out.get("report");
        report.put("id", String.format(Locale.ROOT, "bench-%06d", number));
        report.put("published", day.plusDays(shift).toString());
        report.put("source", "Paper " + (number * 7 + place) % PAPERS);
        report.put("url", "https://paper.example/" + number);
        return Recorded.of(out.toString());
    }

    private static LocalDate day(JsonNode record) {
        String published = record.path("report").path("published").asString("");
        return DAY.matcher(published).matches() ? LocalDate.parse(published) : LocalDate.of(2015, 1, 1);
    }

    private JsonNode changed(JsonNode node, Turn turn, Set<String> names) {
        if (node instanceof ArrayNode list) {
            ArrayNode out = MAPPER.createArrayNode();
            list.forEach(one -> out.add(changed(one, turn, names)));
            return out;
        }
        if (!(node instanceof ObjectNode given)) {
            return node;
        }
        ObjectNode out = MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> field : given.properties()) {
            JsonNode value = field.getValue();
            if (value.isString() && DAYS.contains(field.getKey())) {
                out.put(field.getKey(), shifted(value.stringValue(), turn));
            } else if (value.isString() && WORDS.contains(field.getKey())) {
                out.put(field.getKey(), retold(value.stringValue(), turn, names));
            } else {
                out.set(field.getKey(), changed(value, turn, names));
            }
        }
        return out;
    }

    private static String shifted(String words, Turn turn) {
        return DAY.matcher(words).matches()
                ? LocalDate.parse(words).plusDays(turn.shift()).toString()
                : words;
    }

    private String retold(String words, Turn turn, Set<String> names) {
        return WORD.matcher(words).replaceAll(found -> {
            String word = found.group();
            return names.contains(word) ? turned(word, turn.face()) : isCommon(word) ? other(word, turn) : word;
        });
    }

    /** Vowels go to vowels and consonants to consonants, so that a name can still be said. */
    private static String turned(String name, int face) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = Character.toLowerCase(name.charAt(i));
            String ring = VOWELS.indexOf(letter) >= 0 ? VOWELS : CONSONANTS;
            int at = ring.indexOf(letter);
            char fresh = at < 0 ? letter : ring.charAt((at + face * (i + 1)) % ring.length());
            out.append(Character.isUpperCase(name.charAt(i)) ? Character.toUpperCase(fresh) : fresh);
        }
        return out.toString();
    }

    private String other(String word, Turn turn) {
        SplittableRandom chance = new SplittableRandom(turn.telling() * 1_000_003L + word.hashCode());
        List<String> same = vocabulary.getOrDefault(word.length(), List.of(word));
        return chance.nextInt(3) == 0 ? same.get(chance.nextInt(same.size())) : word;
    }
}
