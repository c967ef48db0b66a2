package org.demarche.record;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many people something killed, injured, drove out or took, as a range.
 *
 * @param kind {@code killed}, {@code injured}, {@code missing}, {@code displaced}, {@code detained}, {@code abducted} or {@code evacuated}
 * @param low no fewer than this many; empty where the report leaves it open
 * @param high no more than this many; empty where the report leaves it open
 * @param words the words of the number, "nearly 100"
 * @param who the id of the party that counted them
 */
public record Toll(String kind, OptionalInt low, OptionalInt high, String words, Optional<String> who) {}
