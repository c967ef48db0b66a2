package org.demarche.record;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many people came to harm, as a range.
 *
 * @param kind killed, injured, missing, displaced, detained, abducted, evacuated
 * @param low the least number that the words allow; absent where they set none
 * @param high the greatest
 * @param words the report's words: "nearly 100"
 * @param who the id of the party that counted
 */
public record Toll(String kind, OptionalInt low, OptionalInt high, String words, Optional<String> who) {}
